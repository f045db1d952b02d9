/** A world of the benchmark, read as the command reads it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFacts } from '../../src/facts/read-facts.js';
import type { FactsResult } from '../../src/facts/reading.js';
import { generate, type Size } from '../bench/world/generate.js';

/** `edit` changes facts as they stand in the file, one a line. */
export function readWorld(size: Size, edit = (line: string) => line): Promise<FactsResult> {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-world-')), 'world.ndjson');
  writeFileSync(file, [...generate(size)].map(edit).join('\n'));
  return readFacts([file]);
}
