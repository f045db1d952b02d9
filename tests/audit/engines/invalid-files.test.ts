/** Audit: `entente load` refuses invalid fact files with file and line, and leaves the graph in Neo4j unchanged. */
import { expect, inject, it } from 'vitest';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { dumpGraph } from '../../support/dump-graph.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { applyCase, INVALID_CASES } from '../../support/invalid-facts.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { startLoadCommand, writeFactFile } from './loader-process.js';

const connection = inject('neo4j');
/** tests/facts reads all of them without the CLI. Here each is loaded by its own process. */
const CASES = INVALID_CASES.filter((_, index) => IS_LONG_RUN || index % 25 === 0);

it.skipIf(!connection)(
  'entente load refuses invalid fact files',
  { timeout: IS_LONG_RUN ? 300_000 : 60_000 },
  async () => {
    const settings = connection as Neo4jSettings;
    const graph = await openGraph('neo4j', connection);
    try {
      await graph.load(readRows(SMALL_DATASET));
      const before = await dumpGraph(graph);
      for (const invalidCase of CASES) {
        const file = writeFactFile(applyCase(invalidCase));
        const { code, stdout, stderr } = await startLoadCommand(settings, file).exit;
        const count =
          invalidCase.problems.length === 1 ? '1 problem' : `${invalidCase.problems.length} problems`;
        const lines = [
          ...invalidCase.problems.map((problem) => `${file}:${problem.replace('f.yaml:', `${file}:`)}`),
          `${count}; nothing was loaded.\n`,
        ];
        expect([code, stdout, stderr]).toEqual([1, '', lines.join('\n')]);
        expect(await dumpGraph(graph)).toBe(before);
      }
      process.stdout.write(
        `invalid fact files: ${CASES.length} of ${INVALID_CASES.length} loaded, each refused with file and line\n`,
      );
    } finally {
      await graph.close();
      await clearDatabase(settings);
    }
  },
);
