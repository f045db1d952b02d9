/** The generated dataset as a file under target/, written once per size and version of the generator. */
import { hash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { packageRoot } from '../../../src/common/package-root.js';
import { type DatasetSize, generateFacts } from '../dataset/generate-facts.js';

export async function ensureDatasetFile(size: DatasetSize): Promise<string> {
  const folder = join(packageRoot(), 'target', 'datasets');
  const sample = [...generateFacts({ people: 10, meetings: 50, seed: size.seed })].join('\n');
  const version = hash('sha256', sample, 'hex').slice(0, 8);
  const file = join(folder, `${size.people}-${size.meetings}-${size.seed}-${version}.ndjson`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  await writeDataset(size, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

export async function writeDataset(size: DatasetSize, output: NodeJS.WritableStream): Promise<void> {
  const lines = function* (): Generator<string> {
    for (const line of generateFacts(size)) yield `${line}\n`;
  };
  await pipeline(Readable.from(lines()), output);
}
