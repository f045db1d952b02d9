/** Bad fact files by the command itself: each is told with its file and line, and the graph of Neo4j stays as it was. */
import { expect, inject, it } from 'vitest';
import type { Neo4jSettings } from '../../../src/graph/neo4j.js';
import { LONG } from '../../audit/served.js';
import { contents } from '../../support/contents.js';
import { open, wipe } from '../../support/engines.js';
import { rowsOf } from '../../support/rows-of.js';
import { FAULTS, faulty, SMALL_WORLD } from '../../support/small-world.js';
import { command, factsIn } from './loaders.js';

const connection = inject('neo4j');
/** All of them are read without the command in tests/facts; here every one is loaded by a process of its own. */
const TRIED = FAULTS.filter((_, index) => LONG || index % 25 === 0);

it.skipIf(!connection)('are refused by `entente load`', { timeout: LONG ? 300_000 : 60_000 }, async () => {
  const at = connection as Neo4jSettings;
  const graph = await open('neo4j', connection);
  try {
    await graph.load(rowsOf(SMALL_WORLD));
    const before = await contents(graph);
    for (const fault of TRIED) {
      const file = factsIn(faulty(fault));
      const { code, out, err } = await command(at, file).ended;
      const count = fault.problems.length === 1 ? '1 problem' : `${fault.problems.length} problems`;
      const told = [
        ...fault.problems.map((problem) => `${file}:${problem.replace('f.yaml:', `${file}:`)}`),
        `${count}; nothing was loaded.\n`,
      ];
      expect([code, out, err]).toEqual([1, '', told.join('\n')]);
      expect(await contents(graph)).toBe(before);
    }
    process.stdout.write(
      `bad fact files: ${TRIED.length} of ${FAULTS.length} loaded by the command, each refused with its file and line\n`,
    );
  } finally {
    await graph.close();
    await wipe(at);
  }
});
