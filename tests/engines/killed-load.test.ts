/** A load that is killed at any moment leaves the old graph or the new one, and a rerun succeeds. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { packageRoot } from '../../src/package-root.js';
import { articleRows } from '../support/article.js';
import { dataOf } from '../support/ask.js';
import { open, wipe } from '../support/engines.js';
import { SMALL_WORLD } from '../support/small-world.js';

const connection = inject('neo4j');
const COMMAND = join(packageRoot(), 'dist', 'src', 'cli', 'main.js');
const KILLED_AFTER_MS = [250, 350, 450, 550, 650, 800];

/** What the graph says of itself, and what is really in it. */
const stateOf = async (graph: Graph) => {
  const { dataset } = await dataOf(graph, '{ dataset { version } }');
  const [counted] = await graph.read('MATCH ()-[edge]->() RETURN count(edge) AS edges', {});
  return { version: dataset.version, edges: counted?.edges };
};

it.skipIf(!connection)('leaves no half-loaded graph', async () => {
  if (!connection) return;
  const facts = join(mkdtempSync(join(tmpdir(), 'entente-killed-')), 'small.yaml');
  writeFileSync(facts, SMALL_WORLD);
  const small = readFactsFromText([{ file: facts, text: SMALL_WORLD }]);
  if (!small.ok) throw new Error('The small world is not sound.');
  const graph = await open('neo4j', connection);
  try {
    await graph.load(small.rows);
    const before = await stateOf(graph);
    await graph.load(await articleRows());
    const after = await stateOf(graph);
    for (const delay of KILLED_AFTER_MS) {
      await graph.load(small.rows);
      await killed(delay);
      expect([before, after]).toContainEqual(await stateOf(graph));
    }
    await graph.load(await articleRows());
    expect(await stateOf(graph)).toEqual(after);
  } finally {
    await graph.close();
    await wipe(connection);
  }
});

function killed(afterMs: number): Promise<void> {
  const env = {
    NEO4J_URI: connection?.uri ?? '',
    NEO4J_USERNAME: connection?.username ?? '',
    NEO4J_PASSWORD: connection?.password ?? '',
  };
  return new Promise((resolve) => {
    const load = spawn(process.execPath, [COMMAND, 'load'], { env, stdio: 'ignore' });
    load.once('exit', () => resolve());
    setTimeout(() => load.kill('SIGKILL'), afterMs);
  });
}
