/** A generated dataset of the benchmark, read from a file like any other facts. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactsResult } from '../../src/facts/facts-builder.js';
import { readFacts } from '../../src/facts/read-facts.js';
import type { GraphRows } from '../../src/model/graph-rows.js';
import { type DatasetSize, generateFacts } from '../bench/dataset/generate-facts.js';

/** `edit` changes each line of the NDJSON file; default: none. */
export function readGeneratedFacts(size: DatasetSize, edit = (line: string) => line): Promise<FactsResult> {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-dataset-')), 'dataset.ndjson');
  writeFileSync(file, [...generateFacts(size)].map(edit).join('\n'));
  return readFacts([file]);
}

/** The rows of the generated facts; throws if they are invalid. */
export async function generateRows(size: DatasetSize, edit?: (line: string) => string): Promise<GraphRows> {
  const read = await readGeneratedFacts(size, edit);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.rows;
}
