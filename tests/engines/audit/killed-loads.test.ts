/** A load that is killed or fails at any moment leaves the old graph or the new one, whole, and a rerun succeeds. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import { seeded } from '../../../src/drawing/seeded.js';
import type { Graph } from '../../../src/graph/graph.js';
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { LONG } from '../../audit/served.js';
import { driverOf } from '../../neo4j/driver-of.js';
import { articleRows } from '../../support/article.js';
import { dataOf } from '../../support/ask.js';
import { said, saying } from '../../support/contents.js';
import { open, wipe } from '../../support/engines.js';
import { rowsOf } from '../../support/rows-of.js';
import { SMALL_WORLD } from '../../support/small-world.js';
import { ARTICLE, command, factsIn } from './loaders.js';
import { loader } from './told-loader.js';

const connection = inject('neo4j');
const random = seeded(50);
const AT_RANDOM = LONG ? 50 : 1;
/** What is tried in every run: what the others do is done by one of these as well. */
const TOLD = ['setup 1', 'remove-met', 'met', 'mark-loading', 'commit', 'unmark-loading'];
const timeout = LONG ? 1_800_000 : 120_000;

describe.skipIf(!connection)('a loader of Neo4j that is killed', () => {
  const at = connection as Neo4jSettings;
  const small = factsIn(SMALL_WORLD);
  const old = saying(rowsOf(SMALL_WORLD));
  let graph: Graph | undefined;
  const opened = async () => {
    graph ??= await open('neo4j', connection);
    return graph;
  };
  afterAll(async () => {
    await graph?.close();
    await wipe(at);
  });

  /** Whether the graph says the new, having said the old; then a rerun says the new for certain. */
  async function newAfter(killed: () => Promise<unknown>): Promise<boolean> {
    const neo = await opened();
    await neo.load(rowsOf(SMALL_WORLD));
    const next = saying(await articleRows());
    await killed();
    const found = await said(neo);
    expect([old, next]).toContain(found);
    // Also where it said that it was about to commit: nobody waits for the dead.
    expect((await dataOf(neo, '{ dataset { entities } }')).dataset.entities).toBe(found === next ? 30 : 4);
    expect((await command(at, ARTICLE).ended).code).toBe(0);
    expect(await said(neo)).toBe(next);
    return found === next;
  }

  it('after any step has changed nothing before the commit, and all after it', { timeout }, async () => {
    await (await opened()).load(rowsOf(SMALL_WORLD));
    const { out } = await loader(at, ARTICLE).ended;
    const steps = out
      .split('\n')
      .filter((line) => /^[1-9]/.test(line))
      .map((line) => line.replace(/^\d+ /, ''));
    for (const step of TOLD) expect(steps).toContain(step);
    const tried = steps.flatMap((step, index) => (LONG || TOLD.includes(step) ? index + 1 : []));
    for (const step of tried) {
      if (LONG && steps[step - 1]?.startsWith('setup')) await withoutIndexes(at);
      const isNew = await newAfter(() => loader(at, ARTICLE, step).ended);
      expect([steps[step - 1], isNew]).toEqual([steps[step - 1], step > steps.indexOf('commit')]);
    }
    process.stdout.write(`loaders killed after a step: ${tried.length} of ${steps.length} steps\n`);
  });

  it('at any moment has left the old graph or the new one', { timeout }, async () => {
    await (await opened()).load(rowsOf(SMALL_WORLD));
    const whole = loader(at, ARTICLE);
    await whole.says('begun');
    const began = performance.now();
    await whole.ended;
    const lasts = performance.now() - began;
    let isNew = 0;
    for (let kill = 0; kill < AT_RANDOM; kill += 1) {
      const killed = async () => {
        const one = loader(at, ARTICLE);
        await one.says('begun');
        await new Promise((resolve) => setTimeout(resolve, random() * lasts));
        one.process.kill('SIGKILL');
        await one.ended;
      };
      isNew += Number(await newAfter(killed));
    }
    process.stdout.write(
      `loaders killed at random: ${AT_RANDOM}, of which ${AT_RANDOM - isNew} left the old graph and ${isNew} the new\n`,
    );
  });

  it('while it held the data set keeps nobody waiting', { timeout }, async () => {
    const neo = await opened();
    await neo.load(rowsOf(SMALL_WORLD));
    const { out } = await loader(at, small).ended;
    const step = Number(/(\d+) node-digests/.exec(out)?.[1]);
    const stopped = loader(at, ARTICLE, step, 'STOP');
    try {
      await stopped.says('node-digests');
      const refused = await command(at, ARTICLE).ended;
      expect([refused.code, refused.err]).toEqual([
        1,
        'entente: Another load is under way; nothing was changed by this one. Load again when that one is done.\n',
      ]);
      expect(await said(neo)).toBe(old);
    } finally {
      stopped.process.kill('SIGKILL');
    }
    await stopped.ended;
    expect((await command(at, ARTICLE).ended).code).toBe(0);
    expect(await said(neo)).toBe(saying(await articleRows()));
  });
});

it('a load of the embedded engine that fails at any step lets readers read the old graph on', async () => {
  const graph = await open('embedded', null);
  await graph.load(rowsOf(SMALL_WORLD));
  const before = saying(rowsOf(SMALL_WORLD));
  const rows = await articleRows();
  let reads = 0;
  let failed = 0;
  for (let steps = 1; ; steps += 1) {
    let step = 0;
    const load = graph.load(rows, {
      onProgress: (done, total) => {
        step += 1;
        if (step === steps && done < total) throw new Error('broken off');
      },
    });
    let ended = false;
    const outcome = load.then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    outcome.finally(() => {
      ended = true;
    });
    while (!ended) {
      const found = await said(graph);
      if (!ended) expect(found).toBe(before);
      reads += 1;
    }
    if ((await outcome) === 'loaded') break;
    expect(await outcome).toBe('broken off');
    expect(await said(graph)).toBe(before);
    failed += 1;
  }
  expect(await said(graph)).toBe(saying(rows));
  process.stdout.write(
    `loads of the embedded engine that failed: ${failed}, at each step; ${reads} reads meanwhile\n`,
  );
  expect(failed).toBeGreaterThan(10);
  await graph.close();
});

/** As a database is before its first load. */
async function withoutIndexes(connection: Neo4jSettings): Promise<void> {
  const driver = driverOf(connection);
  const run = (text: string) => driver.executeQuery(text, {}, { database: 'neo4j' });
  for (const [all, one] of [
    ['CONSTRAINTS', 'CONSTRAINT'],
    ['INDEXES', 'INDEX'],
  ]) {
    const { records } = await run(`SHOW ${all} YIELD name WHERE name STARTS WITH 'entente' RETURN name`);
    for (const record of records) await run(`DROP ${one} ${record.get('name')}`);
  }
  await driver.close();
}
