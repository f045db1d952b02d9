/** Bad fact files by the command itself: each is told with its file and line, and the graph of Neo4j stays as it was. */
import { expect, inject, it } from 'vitest';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { IS_LONG_RUN } from '../article-server.js';
import { dumpGraph } from '../../support/dump-graph.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { applyCase, INVALID_CASES } from '../../support/invalid-facts.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { startLoadCommand, writeFactFile } from './loader-process.js';

const connection = inject('neo4j');
/** All of them are read without the command in tests/facts; here every one is loaded by a process of its own. */
const CASES = INVALID_CASES.filter((_, index) => IS_LONG_RUN || index % 25 === 0);

it.skipIf(!connection)(
  'are refused by `entente load`',
  { timeout: IS_LONG_RUN ? 300_000 : 60_000 },
  async () => {
    const at = connection as Neo4jSettings;
    const graph = await openGraph('neo4j', connection);
    try {
      await graph.load(readRows(SMALL_DATASET));
      const before = await dumpGraph(graph);
      for (const fault of CASES) {
        const file = writeFactFile(applyCase(fault));
        const { code, stdout, stderr } = await startLoadCommand(at, file).exit;
        const count = fault.problems.length === 1 ? '1 problem' : `${fault.problems.length} problems`;
        const told = [
          ...fault.problems.map((problem) => `${file}:${problem.replace('f.yaml:', `${file}:`)}`),
          `${count}; nothing was loaded.\n`,
        ];
        expect([code, stdout, stderr]).toEqual([1, '', told.join('\n')]);
        expect(await dumpGraph(graph)).toBe(before);
      }
      process.stdout.write(
        `bad fact files: ${CASES.length} of ${INVALID_CASES.length} loaded by the command, each refused with its file and line\n`,
      );
    } finally {
      await graph.close();
      await clearDatabase(at);
    }
  },
);
