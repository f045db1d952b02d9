/** The facts of the bundled article, as text and as graph rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';
import { formatProblem } from '../../src/facts/read/problem.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { type MaterializedRows, materializeRows } from './materialize-rows.js';

export async function articleRows(): Promise<MaterializedRows> {
  const result = await readFacts([join(packageRoot(), 'seeds')]);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return materializeRows(result.rows);
}

export function articleText(): string {
  return readFileSync(join(packageRoot(), 'seeds', 'china-japan-2025-01.yaml'), 'utf8');
}
