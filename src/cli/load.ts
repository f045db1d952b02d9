/** `entente load`: makes a Neo4j say what the facts say, and prints what changed. */
import { type Config, ConfigError } from '../config.js';
import { goodFacts } from './facts.js';
import { reached } from './reached.js';
import { progress, reportText } from './report.js';

export async function load(config: Config, paths: readonly string[], allowForeign: boolean): Promise<void> {
  if (!config.neo4j) {
    throw new ConfigError(
      'load writes to Neo4j: set NEO4J_URI. Without it `entente serve` reads the facts itself.',
    );
  }
  const { rows } = await goodFacts(paths.length > 0 ? paths : config.facts, 'nothing was loaded');
  const { graph } = await reached(config.neo4j);
  try {
    const report = await graph.load(rows, { allowForeign, onProgress: progress() });
    process.stdout.write(`${reportText(report)}\n`);
  } finally {
    await graph.close();
  }
}
