/** Audit: a load that is killed or fails at any step leaves the old graph or the new one, complete; the next load succeeds. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';
import type { Graph } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
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
/** One step of each kind, killed in every run. `npm run audit:long` kills after each step. */
const KEY_STEPS = ['setup 1', 'remove MET', 'write MET', 'mark-loading', 'commit', 'unmark-loading'];
const timeout = IS_LONG_RUN ? 1_800_000 : 120_000;

describe.skipIf(!connection)('a killed load into Neo4j', () => {
  const settings = connection as Neo4jSettings;
  const smallFile = writeFactFile(SMALL_DATASET);
  const oldDump = dumpRows(readRows(SMALL_DATASET));
  let opened: Graph | undefined;
  const openOnce = async () => {
    opened ??= await openGraph('neo4j', connection);
    return opened;
  };
  afterAll(async () => {
    await opened?.close();
    await clearDatabase(settings);
  });

  /** Kills a load over the old graph, checks that the next load succeeds, and returns whether the killed one had committed. */
  async function isNewAfter(killLoad: () => Promise<unknown>): Promise<boolean> {
    const graph = await openOnce();
    await graph.load(readRows(SMALL_DATASET));
    const newDump = dumpRows(await articleRows());
    await killLoad();
    const found = await dumpWithoutLoadTime(graph);
    expect([oldDump, newDump]).toContain(found);
    // Reads do not wait for the killed load, even if it had announced its commit.
    expect((await queryData(graph, '{ dataset { entities } }')).dataset.entities).toBe(
      found === newDump ? 30 : 4,
    );
    expect((await startLoadCommand(settings, ARTICLE_FOLDER).exit).code).toBe(0);
    expect(await dumpWithoutLoadTime(graph)).toBe(newDump);
    return found === newDump;
  }

  it('changes nothing before the commit and everything after it', { timeout }, async () => {
    await (await openOnce()).load(readRows(SMALL_DATASET));
    const { stdout } = await startSteppingLoader(settings, ARTICLE_FOLDER).exit;
    const steps = stdout
      .split('\n')
      .filter((line) => /^[1-9]/.test(line))
      .map((line) => line.replace(/^\d+ /, ''));
    for (const step of KEY_STEPS) expect(steps).toContain(step);
    const tried = steps.flatMap((step, index) => (IS_LONG_RUN || KEY_STEPS.includes(step) ? index + 1 : []));
    for (const step of tried) {
      if (IS_LONG_RUN && steps[step - 1]?.startsWith('setup')) await dropIndexes(settings);
      const isNew = await isNewAfter(() => startSteppingLoader(settings, ARTICLE_FOLDER, step).exit);
      expect([steps[step - 1], isNew]).toEqual([steps[step - 1], step > steps.indexOf('commit')]);
    }
    process.stdout.write(`loads killed after a step: ${tried.length} of ${steps.length} steps\n`);
  });

  it('leaves the old graph or the new one, whenever it is killed', { timeout }, async () => {
    await (await openOnce()).load(readRows(SMALL_DATASET));
    const complete = startSteppingLoader(settings, ARTICLE_FOLDER);
    await complete.waitForOutput('started');
    const startedAt = performance.now();
    await complete.exit;
    const durationMs = performance.now() - startedAt;
    let committed = 0;
    for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
      const killLoad = async () => {
        const loader = startSteppingLoader(settings, ARTICLE_FOLDER);
        await loader.waitForOutput('started');
        await new Promise((resolve) => setTimeout(resolve, random() * durationMs));
        loader.process.kill('SIGKILL');
        await loader.exit;
      };
      committed += Number(await isNewAfter(killLoad));
    }
    process.stdout.write(
      `loads killed at random: ${RANDOM_KILLS}; ${RANDOM_KILLS - committed} left the old graph, ${committed} the new one\n`,
    );
  });

  it('does not block the next load', { timeout }, async () => {
    const graph = await openOnce();
    await graph.load(readRows(SMALL_DATASET));
    const { stdout } = await startSteppingLoader(settings, smallFile).exit;
    const step = Number(/(\d+) node-digests/.exec(stdout)?.[1]);
    const stopped = startSteppingLoader(settings, ARTICLE_FOLDER, step, 'STOP');
    try {
      await stopped.waitForOutput('node-digests');
      const refused = await startLoadCommand(settings, ARTICLE_FOLDER).exit;
      expect([refused.code, refused.stderr]).toEqual([
        1,
        'entente: Another load is in progress; this one changed nothing. Load again when it has finished.\n',
      ]);
      expect(await dumpWithoutLoadTime(graph)).toBe(oldDump);
    } finally {
      stopped.process.kill('SIGKILL');
    }
    await stopped.exit;
    expect((await startLoadCommand(settings, ARTICLE_FOLDER).exit).code).toBe(0);
    expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(await articleRows()));
  });
});

it('a failed load into the embedded engine leaves readers the old graph, whichever step fails', async () => {
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
        if (step === steps && done < total) throw new Error('failed on purpose');
      },
    });
    let isFinished = false;
    const outcome = load.then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    outcome.finally(() => {
      isFinished = true;
    });
    while (!isFinished) {
      const found = await dumpWithoutLoadTime(graph);
      if (!isFinished) expect(found).toBe(before);
      reads += 1;
    }
    if ((await outcome) === 'loaded') break;
    expect(await outcome).toBe('failed on purpose');
    expect(await dumpWithoutLoadTime(graph)).toBe(before);
    failed += 1;
  }
  expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(rows));
  process.stdout.write(
    `failed loads into the embedded engine: ${failed}, one per step; ${reads} reads meanwhile\n`,
  );
  expect(failed).toBeGreaterThan(10);
  await graph.close();
});

/** Returns the database to its state before the first load. */
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
