/** `entente load`: makes a Neo4j say what the facts say, and prints what changed. */
import { type Settings, UsageError } from '../config.js';
import { readValidFacts } from './facts.js';
import { connectOrFail } from './reached.js';
import { createProgressReporter, formatLoadReport } from './report.js';

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
