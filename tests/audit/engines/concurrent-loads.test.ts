/** Audit: of two concurrent loads one succeeds completely; the other reports it and changes nothing. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Graph, LoadReport } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { GraphRows } from '../../../src/model/graph-rows.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { dumpRows, dumpWithoutLoadTime } from '../../support/dump-graph.js';
import { clearDatabase, describeOnEachEngine, openGraph } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { ARTICLE_FOLDER, writeFactFile } from './loader-process.js';
import { startSteppingLoader } from './stepping-loader.js';

const connection = inject('neo4j');
const ROUNDS = IS_LONG_RUN ? 50 : 2;
const timeout = IS_LONG_RUN ? 900_000 : 120_000;
const PREVIOUS_FACTS = SMALL_DATASET.replace('Ann and Bob', 'Before both');
const LOAD_RUNNING_MESSAGE =
  'Another load is in progress; this one changed nothing. Load again when it has finished.';
const SUPERSEDED_MESSAGE =
  'Another load finished first; this one changed nothing. Load again if these facts should replace it.';

/** Loads all rows concurrently. Returns the report of each load, or the message of its error. */
async function loadConcurrently(
  graphs: readonly Graph[],
  rows: readonly GraphRows[],
): Promise<(LoadReport | string)[]> {
  const loads = rows.map((one, index) => (graphs[index % graphs.length] as Graph).load(one));
  const outcomes = await Promise.allSettled(loads);
  return outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason.message),
  );
}

describeOnEachEngine(
  'concurrent loads',
  () => readRows(PREVIOUS_FACTS),
  (graph, engine) => {
    it('in one process: one succeeds, the other reports it', { timeout }, async () => {
      const both = [readRows(SMALL_DATASET), await articleRows()] as const;
      const messages: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await graph().load(readRows(PREVIOUS_FACTS));
        const outcomes = await loadConcurrently([graph()], round % 2 === 0 ? both : [...both].reverse());
        const refused = outcomes.filter((outcome) => typeof outcome === 'string');
        expect(refused).toHaveLength(1);
        expect([LOAD_RUNNING_MESSAGE, SUPERSEDED_MESSAGE]).toContain(refused[0]);
        const winner = outcomes.findIndex((outcome) => typeof outcome !== 'string');
        expect(await dumpWithoutLoadTime(graph())).toBe(
          dumpRows(both[round % 2 === 0 ? winner : 1 - winner] as GraphRows),
        );
        messages.push(...refused);
      }
      process.stdout.write(
        `concurrent loads, ${engine}: ${ROUNDS} rounds, ${messages.length} loads refused\n`,
      );
      expect((await graph().load(readRows(PREVIOUS_FACTS))).hasChanges).toBe(true);
    });
  },
);

describe.skipIf(!connection)('concurrent loads by separate processes', () => {
  const settings = connection as Neo4jSettings;
  const graphs: Graph[] = [];
  const openTestGraph = async () => {
    const graph = await openGraph('neo4j', connection);
    graphs.push(graph);
    return graph;
  };
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    await clearDatabase(settings);
  });

  it('leave the graph of one of them, and a refused load reports it', { timeout }, async () => {
    const graph = await openTestGraph();
    const datasets = [
      { facts: ARTICLE_FOLDER, rows: await articleRows() },
      { facts: writeFactFile(SMALL_DATASET), rows: readRows(SMALL_DATASET) },
    ];
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await graph.load(readRows(PREVIOUS_FACTS));
      const loaders = datasets.map(({ facts }) => startSteppingLoader(settings, facts, 0, 'STOP'));
      await Promise.all(loaders.map(({ waitForOutput }) => waitForOutput('started')));
      // A loader stops just after it has printed its step, so a single SIGCONT could arrive too early.
      const resuming = setInterval(() => {
        for (const loader of loaders) loader.process.kill('SIGCONT');
      }, 20);
      const exits = await Promise.all(loaders.map(({ exit }) => exit)).finally(() => clearInterval(resuming));
      const loaded = datasets.filter((_, index) => exits[index]?.code === 0);
      for (const { stderr } of exits.filter(({ code }) => code !== 0)) {
        expect([LOAD_RUNNING_MESSAGE, SUPERSEDED_MESSAGE]).toContain(stderr.trim());
        refused += 1;
      }
      // Both succeed if one started after the other had finished.
      expect(loaded.map(({ rows }) => dumpRows(rows))).toContain(await dumpWithoutLoadTime(graph));
    }
    process.stdout.write(`concurrent loads, two processes: ${ROUNDS} rounds, ${refused} loads refused\n`);
  });

  it('both succeed with the same facts', async () => {
    const [first, second] = [await openTestGraph(), await openTestGraph()];
    await first.load(readRows(PREVIOUS_FACTS));
    const outcomes = await loadConcurrently(
      [first, second],
      [readRows(SMALL_DATASET), readRows(SMALL_DATASET)],
    );
    expect(
      outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.hasChanges)).sort(),
    ).toEqual([false, true]);
    expect(await dumpWithoutLoadTime(first)).toBe(dumpRows(readRows(SMALL_DATASET)));
  });

  it('into an empty database: one succeeds', async () => {
    const [first, second] = [await openTestGraph(), await openTestGraph()];
    await clearDatabase(settings);
    const rows = [readRows(SMALL_DATASET), await articleRows()];
    const outcomes = await loadConcurrently([first, second], rows);
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toHaveLength(1);
    const winner = outcomes.findIndex((outcome) => typeof outcome !== 'string');
    expect(await dumpWithoutLoadTime(first)).toBe(dumpRows(rows[winner] as GraphRows));
  });
});
