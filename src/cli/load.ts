/** `entente load`: loads facts into Neo4j, replacing the earlier ones, and prints the changes. */
import { UsageError } from './command-error.js';
import { connectOrFail } from './connect-or-fail.js';
import { createProgressReporter, formatLoadReport } from './load-report.js';
import { readValidFacts } from './read-valid-facts.js';
import type { Settings } from './settings.js';

export async function load(
  settings: Settings,
  paths: readonly string[],
  allowForeign: boolean,
): Promise<void> {
  if (!settings.neo4j) {
    throw new UsageError(
      'load writes to Neo4j: set NEO4J_URI. The embedded engine needs no load: `entente serve` reads the fact files.',
    );
  }
  const { rows } = await readValidFacts(paths.length > 0 ? paths : settings.facts, 'nothing was loaded');
  const { graph } = await connectOrFail(settings.neo4j);
  try {
    const report = await graph.load(rows, { allowForeign, onProgress: createProgressReporter() });
    process.stdout.write(`${formatLoadReport(report)}\n`);
  } finally {
    await graph.close();
  }
}
