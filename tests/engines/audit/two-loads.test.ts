/** Two loads at once: one wins, whole, and the other says so and changes nothing. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Graph, LoadReport } from '../../../src/graph/graph.js';
import type { GraphRows } from '../../../src/graph/model.js';
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { LONG } from '../../audit/served.js';
import { articleRows } from '../../support/article.js';
import { said, saying } from '../../support/contents.js';
import { onEveryEngine, open, wipe } from '../../support/engines.js';
import { rowsOf } from '../../support/rows-of.js';
import { SMALL_WORLD } from '../../support/small-world.js';
import { ARTICLE, factsIn } from './loaders.js';
import { loader } from './told-loader.js';

const connection = inject('neo4j');
const TIMES = LONG ? 50 : 2;
const timeout = LONG ? 900_000 : 120_000;
const BEFORE = SMALL_WORLD.replace('Ann and Bob', 'Before both');
const UNDER_WAY =
  'Another load is under way; nothing was changed by this one. Load again when that one is done.';
const FIRST =
  'Another load came first; nothing was changed by this one. Load again if these facts are to take its place.';

/** Loads at once, as many as there are rows; each says what came of it. */
async function atOnce(
  graphs: readonly Graph[],
  rows: readonly GraphRows[],
): Promise<(LoadReport | string)[]> {
  const loads = rows.map((some, index) => (graphs[index % graphs.length] as Graph).load(some));
  const ends = await Promise.allSettled(loads);
  return ends.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason.message)));
}

onEveryEngine(
  'two loads at once',
  () => rowsOf(BEFORE),
  (graph, engine) => {
    it('by one program: one wins, the other says so', { timeout }, async () => {
      const both = [rowsOf(SMALL_WORLD), await articleRows()] as const;
      const told: string[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await graph().load(rowsOf(BEFORE));
        const ends = await atOnce([graph()], time % 2 === 0 ? both : [...both].reverse());
        const refused = ends.filter((end) => typeof end === 'string');
        expect(refused).toHaveLength(1);
        expect([UNDER_WAY, FIRST]).toContain(refused[0]);
        const winner = ends.findIndex((end) => typeof end !== 'string');
        expect(await said(graph())).toBe(saying(both[time % 2 === 0 ? winner : 1 - winner] as GraphRows));
        told.push(...refused);
      }
      process.stdout.write(`two loads at once, on ${engine}: ${TIMES}, and ${told.length} said so\n`);
      expect((await graph().load(rowsOf(BEFORE))).changed).toBe(true);
    });
  },
);

describe.skipIf(!connection)('two loads at once by programs of their own', () => {
  const at = connection as Neo4jSettings;
  const graphs: Graph[] = [];
  const opened = async () => {
    const graph = await open('neo4j', connection);
    graphs.push(graph);
    return graph;
  };
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    await wipe(at);
  });

  it('leave what one of them says, and one that did not load says so', { timeout }, async () => {
    const graph = await opened();
    const worlds = [
      { facts: ARTICLE, rows: await articleRows() },
      { facts: factsIn(SMALL_WORLD), rows: rowsOf(SMALL_WORLD) },
    ];
    let refused = 0;
    for (let time = 0; time < TIMES; time += 1) {
      await graph.load(rowsOf(BEFORE));
      const loaders = worlds.map(({ facts }) => loader(at, facts, 0, 'STOP'));
      await Promise.all(loaders.map(({ says }) => says('begun')));
      // Each says so just before it stops, so that it may be told to go on before it has.
      const going = setInterval(() => {
        for (const one of loaders) one.process.kill('SIGCONT');
      }, 20);
      const ends = await Promise.all(loaders.map(({ ended }) => ended)).finally(() => clearInterval(going));
      const won = worlds.filter((_, index) => ends[index]?.code === 0);
      for (const { err } of ends.filter(({ code }) => code !== 0)) {
        expect([UNDER_WAY, FIRST]).toContain(err.trim());
        refused += 1;
      }
      // Where both say that they loaded, one began when the other was done.
      expect(won.map(({ rows }) => saying(rows))).toContain(await said(graph));
    }
    process.stdout.write(
      `two programs that load at once: ${TIMES} times, ${refused} times one said so, else they came after one another\n`,
    );
  });

  it('that say the same both succeed', async () => {
    const [one, other] = [await opened(), await opened()];
    await one.load(rowsOf(BEFORE));
    const ends = await atOnce([one, other], [rowsOf(SMALL_WORLD), rowsOf(SMALL_WORLD)]);
    expect(ends.map((end) => (typeof end === 'string' ? end : end.changed)).sort()).toEqual([false, true]);
    expect(await said(one)).toBe(saying(rowsOf(SMALL_WORLD)));
  });

  it('into an empty database: one wins', async () => {
    const [one, other] = [await opened(), await opened()];
    await wipe(at);
    const rows = [rowsOf(SMALL_WORLD), await articleRows()];
    const ends = await atOnce([one, other], rows);
    expect(ends.filter((end) => typeof end === 'string')).toHaveLength(1);
    const winner = ends.findIndex((end) => typeof end !== 'string');
    expect(await said(one)).toBe(saying(rows[winner] as GraphRows));
  });
});
