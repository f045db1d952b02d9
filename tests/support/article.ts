/** The rows of the article that Entente comes with. */
import { join } from 'node:path';
import { formatProblem } from '../../src/facts/problem.js';
import { readFacts } from '../../src/facts/read-facts.js';
import type { GraphRows } from '../../src/graph/model.js';
import { packageRoot } from '../../src/package-root.js';

export async function articleRows(): Promise<GraphRows> {
  const result = await readFacts([join(packageRoot(), 'seeds')]);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.rows;
}
