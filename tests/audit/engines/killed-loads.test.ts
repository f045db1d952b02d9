/** A load that is killed or fails at any moment leaves the old graph or the new one, whole, and a rerun succeeds. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';
import type { Graph } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { IS_LONG_RUN } from '../article-server.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { articleRows } from '../../support/article.js';
import { dumpRows, dumpWithoutLoadTime } from '../../support/dump-graph.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { queryData } from '../../support/run-query.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { ARTICLE_FOLDER, startLoadCommand, writeFactFile } from './loader-process.js';
import { startSteppingLoader } from './stepping-loader.js';

const connection = inject('neo4j');
const random = createSeededRandom(50);
const RANDOM_KILLS = IS_LONG_RUN ? 50 : 1;
/** What is tried in every run: what the others do is done by one of these as well. */
const REPORTED_STEPS = ['setup 1', 'remove MET', 'write MET', 'mark-loading', 'commit', 'unmark-loading'];
const timeout = IS_LONG_RUN ? 1_800_000 : 120_000;

describe.skipIf(!connection)('a loader of Neo4j that is killed', () => {
  const at = connection as Neo4jSettings;
  const small = writeFactFile(SMALL_DATASET);
  const old = dumpRows(readRows(SMALL_DATASET));
  let graph: Graph | undefined;
  const opened = async () => {
    graph ??= await openGraph('neo4j', connection);
    return graph;
  };
  afterAll(async () => {
    await graph?.close();
    await clearDatabase(at);
  });

  /** Whether the graph says the new, having said the old; then a rerun says the new for certain. */
  async function newAfter(killed: () => Promise<unknown>): Promise<boolean> {
    const neo = await opened();
    await neo.load(readRows(SMALL_DATASET));
    const next = dumpRows(await articleRows());
    await killed();
    const found = await dumpWithoutLoadTime(neo);
    expect([old, next]).toContain(found);
    // Also where it said that it was about to commit: nobody waits for the dead.
    expect((await queryData(neo, '{ dataset { entities } }')).dataset.entities).toBe(found === next ? 30 : 4);
    expect((await startLoadCommand(at, ARTICLE_FOLDER).exit).code).toBe(0);
    expect(await dumpWithoutLoadTime(neo)).toBe(next);
    return found === next;
  }

  it('after any step has changed nothing before the commit, and all after it', { timeout }, async () => {
    await (await opened()).load(readRows(SMALL_DATASET));
    const { stdout } = await startSteppingLoader(at, ARTICLE_FOLDER).exit;
    const steps = stdout
      .split('\n')
      .filter((line) => /^[1-9]/.test(line))
      .map((line) => line.replace(/^\d+ /, ''));
    for (const step of REPORTED_STEPS) expect(steps).toContain(step);
    const tried = steps.flatMap((step, index) =>
      IS_LONG_RUN || REPORTED_STEPS.includes(step) ? index + 1 : [],
    );
    for (const step of tried) {
      if (IS_LONG_RUN && steps[step - 1]?.startsWith('setup')) await dropIndexes(at);
      const isNew = await newAfter(() => startSteppingLoader(at, ARTICLE_FOLDER, step).exit);
      expect([steps[step - 1], isNew]).toEqual([steps[step - 1], step > steps.indexOf('commit')]);
    }
    process.stdout.write(`loaders killed after a step: ${tried.length} of ${steps.length} steps\n`);
  });

  it('at any moment has left the old graph or the new one', { timeout }, async () => {
    await (await opened()).load(readRows(SMALL_DATASET));
    const whole = startSteppingLoader(at, ARTICLE_FOLDER);
    await whole.waitForOutput('begun');
    const began = performance.now();
    await whole.exit;
    const lasts = performance.now() - began;
    let isNew = 0;
    for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
      const killed = async () => {
        const one = startSteppingLoader(at, ARTICLE_FOLDER);
        await one.waitForOutput('begun');
        await new Promise((resolve) => setTimeout(resolve, random() * lasts));
        one.process.kill('SIGKILL');
        await one.exit;
      };
      isNew += Number(await newAfter(killed));
    }
    process.stdout.write(
      `loaders killed at random: ${RANDOM_KILLS}, of which ${RANDOM_KILLS - isNew} left the old graph and ${isNew} the new\n`,
    );
  });

  it('while it held the data set keeps nobody waiting', { timeout }, async () => {
    const neo = await opened();
    await neo.load(readRows(SMALL_DATASET));
    const { stdout } = await startSteppingLoader(at, small).exit;
    const step = Number(/(\d+) node-digests/.exec(stdout)?.[1]);
    const stopped = startSteppingLoader(at, ARTICLE_FOLDER, step, 'STOP');
    try {
      await stopped.waitForOutput('node-digests');
      const refused = await startLoadCommand(at, ARTICLE_FOLDER).exit;
      expect([refused.code, refused.stderr]).toEqual([
        1,
        'entente: Another load is in progress; this one changed nothing. Load again when it has finished.\n',
      ]);
      expect(await dumpWithoutLoadTime(neo)).toBe(old);
    } finally {
      stopped.process.kill('SIGKILL');
    }
    await stopped.exit;
    expect((await startLoadCommand(at, ARTICLE_FOLDER).exit).code).toBe(0);
    expect(await dumpWithoutLoadTime(neo)).toBe(dumpRows(await articleRows()));
  });
});

it('a load of the embedded engine that fails at any step lets readers read the old graph on', async () => {
  const graph = await openGraph('embedded', null);
  await graph.load(readRows(SMALL_DATASET));
  const before = dumpRows(readRows(SMALL_DATASET));
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
      const found = await dumpWithoutLoadTime(graph);
      if (!ended) expect(found).toBe(before);
      reads += 1;
    }
    if ((await outcome) === 'loaded') break;
    expect(await outcome).toBe('broken off');
    expect(await dumpWithoutLoadTime(graph)).toBe(before);
    failed += 1;
  }
  expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(rows));
  process.stdout.write(
    `loads of the embedded engine that failed: ${failed}, at each step; ${reads} reads meanwhile\n`,
  );
  expect(failed).toBeGreaterThan(10);
  await graph.close();
});

/** As a database is before its first load. */
async function dropIndexes(connection: Neo4jSettings): Promise<void> {
  const driver = createDriver(connection);
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
