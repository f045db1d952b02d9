/** `entente load`: makes a Neo4j say what the facts say, and prints what changed. */

import { connectOrFail } from './connect-or-fail.js';
import { createProgressReporter, formatLoadReport } from './load-report.js';
import { readValidFacts } from './read-valid-facts.js';
import { type Settings, UsageError } from './settings.js';

export async function load(config: Settings, paths: readonly string[], allowForeign: boolean): Promise<void> {
  if (!config.neo4j) {
    throw new UsageError(
      'load writes to Neo4j: set NEO4J_URI. Without it `entente serve` reads the facts itself.',
    );
  }
  const { rows } = await readValidFacts(paths.length > 0 ? paths : config.facts, 'nothing was loaded');
  const { graph } = await connectOrFail(config.neo4j);
  try {
    const report = await graph.load(rows, { allowForeign, onProgress: createProgressReporter() });
    process.stdout.write(`${formatLoadReport(report)}\n`);
  } finally {
    await graph.close();
  }
}
