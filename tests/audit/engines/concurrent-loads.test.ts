/** Two loads at once: one wins, whole, and the other says so and changes nothing. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Graph, LoadReport } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { GraphRows } from '../../../src/model/graph-rows.js';
import { IS_LONG_RUN } from '../article-server.js';
import { articleRows } from '../../support/article.js';
import { dumpRows, dumpWithoutLoadTime } from '../../support/dump-graph.js';
import { clearDatabase, describeOnEachEngine, openGraph } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { ARTICLE_FOLDER, writeFactFile } from './loader-process.js';
import { startSteppingLoader } from './stepping-loader.js';

const connection = inject('neo4j');
const ROUNDS = IS_LONG_RUN ? 50 : 2;
const timeout = IS_LONG_RUN ? 900_000 : 120_000;
const BEFORE = SMALL_DATASET.replace('Ann and Bob', 'Before both');
const CONCURRENT_LOAD_MESSAGE =
  'Another load is in progress; this one changed nothing. Load again when it has finished.';
const FIRST =
  'Another load finished first; this one changed nothing. Load again if these facts should replace it.';

/** Loads at once, as many as there are rows; each says what came of it. */
async function loadConcurrently(
  graphs: readonly Graph[],
  rows: readonly GraphRows[],
): Promise<(LoadReport | string)[]> {
  const loads = rows.map((some, index) => (graphs[index % graphs.length] as Graph).load(some));
  const ends = await Promise.allSettled(loads);
  return ends.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason.message)));
}

describeOnEachEngine(
  'two loads at once',
  () => readRows(BEFORE),
  (graph, engine) => {
    it('by one program: one wins, the other says so', { timeout }, async () => {
      const both = [readRows(SMALL_DATASET), await articleRows()] as const;
      const told: string[] = [];
      for (let time = 0; time < ROUNDS; time += 1) {
        await graph().load(readRows(BEFORE));
        const ends = await loadConcurrently([graph()], time % 2 === 0 ? both : [...both].reverse());
        const refused = ends.filter((end) => typeof end === 'string');
        expect(refused).toHaveLength(1);
        expect([CONCURRENT_LOAD_MESSAGE, FIRST]).toContain(refused[0]);
        const winner = ends.findIndex((end) => typeof end !== 'string');
        expect(await dumpWithoutLoadTime(graph())).toBe(
          dumpRows(both[time % 2 === 0 ? winner : 1 - winner] as GraphRows),
        );
        told.push(...refused);
      }
      process.stdout.write(`two loads at once, on ${engine}: ${ROUNDS}, and ${told.length} said so\n`);
      expect((await graph().load(readRows(BEFORE))).hasChanges).toBe(true);
    });
  },
);

describe.skipIf(!connection)('two loads at once by programs of their own', () => {
  const at = connection as Neo4jSettings;
  const graphs: Graph[] = [];
  const opened = async () => {
    const graph = await openGraph('neo4j', connection);
    graphs.push(graph);
    return graph;
  };
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    await clearDatabase(at);
  });

  it('leave what one of them says, and one that did not load says so', { timeout }, async () => {
    const graph = await opened();
    const worlds = [
      { facts: ARTICLE_FOLDER, rows: await articleRows() },
      { facts: writeFactFile(SMALL_DATASET), rows: readRows(SMALL_DATASET) },
    ];
    let refused = 0;
    for (let time = 0; time < ROUNDS; time += 1) {
      await graph.load(readRows(BEFORE));
      const loaders = worlds.map(({ facts }) => startSteppingLoader(at, facts, 0, 'STOP'));
      await Promise.all(loaders.map(({ waitForOutput }) => waitForOutput('begun')));
      // Each says so just before it stops, so that it may be told to go on before it has.
      const going = setInterval(() => {
        for (const one of loaders) one.process.kill('SIGCONT');
      }, 20);
      const ends = await Promise.all(loaders.map(({ exit }) => exit)).finally(() => clearInterval(going));
      const won = worlds.filter((_, index) => ends[index]?.code === 0);
      for (const { stderr } of ends.filter(({ code }) => code !== 0)) {
        expect([CONCURRENT_LOAD_MESSAGE, FIRST]).toContain(stderr.trim());
        refused += 1;
      }
      // Where both say that they loaded, one began when the other was done.
      expect(won.map(({ rows }) => dumpRows(rows))).toContain(await dumpWithoutLoadTime(graph));
    }
    process.stdout.write(
      `two programs that load at once: ${ROUNDS} times, ${refused} times one said so, else they came after one another\n`,
    );
  });

  it('that say the same both succeed', async () => {
    const [one, other] = [await opened(), await opened()];
    await one.load(readRows(BEFORE));
    const ends = await loadConcurrently([one, other], [readRows(SMALL_DATASET), readRows(SMALL_DATASET)]);
    expect(ends.map((end) => (typeof end === 'string' ? end : end.hasChanges)).sort()).toEqual([false, true]);
    expect(await dumpWithoutLoadTime(one)).toBe(dumpRows(readRows(SMALL_DATASET)));
  });

  it('into an empty database: one wins', async () => {
    const [one, other] = [await opened(), await opened()];
    await clearDatabase(at);
    const rows = [readRows(SMALL_DATASET), await articleRows()];
    const ends = await loadConcurrently([one, other], rows);
    expect(ends.filter((end) => typeof end === 'string')).toHaveLength(1);
    const winner = ends.findIndex((end) => typeof end !== 'string');
    expect(await dumpWithoutLoadTime(one)).toBe(dumpRows(rows[winner] as GraphRows));
  });
});
