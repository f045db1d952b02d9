/** From fact files to the rows of a graph, or to everything that is wrong with them. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from './parse-yaml.js';
import { readLines } from './read-lines.js';
import { type FactsResult, Reading } from './reading.js';
import { checkShape } from './shape.js';

export interface FactText {
  readonly file: string;
  readonly text: string;
}

/** YAML is for people; what is larger belongs in another form. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** Reads fact files, and of folders every one in them, in the order of their names. */
export async function readFacts(paths: readonly string[]): Promise<FactsResult> {
  const reading = new Reading();
  const tell = (file: string, error: unknown) => {
    reading.tell([{ file, column: 1, ...unreadable(error) }]);
    reading.leaveOut();
  };
  for (const path of paths) {
    const files = await filesOf(path).catch((error: unknown) => {
      tell(path, error);
      return [];
    });
    for (const file of files) {
      const read = file.endsWith('.ndjson')
        ? readLines(file, reading)
        : readText(file).then((text) => readYaml({ file, text }, reading));
      await read.catch((error: unknown) => tell(file, error));
    }
  }
  return resultOf(reading, paths);
}

/** The same for YAML texts that are at hand. */
export function readFactsFromText(texts: readonly FactText[]): FactsResult {
  const reading = new Reading();
  for (const text of texts) readYaml(text, reading);
  return resultOf(reading, texts);
}

function resultOf(reading: Reading, given: readonly unknown[]): FactsResult {
  if (given.length === 0)
    reading.tell([{ file: 'facts', line: 1, column: 1, message: 'no fact file was given' }]);
  return reading.result();
}

function readYaml({ file, text }: FactText, reading: Reading): void {
  const parsed = parseYaml(file, text);
  if ('problems' in parsed) {
    reading.tell(parsed.problems);
    reading.leaveOut();
    return;
  }
  const shaped = checkShape(parsed);
  reading.tell(shaped.problems, shaped.broken);
  if (shaped.file) reading.gatherer.file(shaped.file);
  else reading.leaveOut();
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const named = entries.filter(({ name }) => /\.(ya?ml|ndjson)$/.test(name));
  const names = named
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
  if (names.length === 0)
    throw new Unreadable(
      'is a folder without a .yaml, .yml or .ndjson file; name a fact file, or a folder that holds some',
    );
  return names.map((name) => join(path, name));
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw tooLarge(`${(size / 1024 / 1024).toFixed(1)} MB`);
  const bytes = await wholeOf(file);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  throw new Unreadable('is not UTF-8 here; save it as UTF-8', firstBadLine(bytes));
}

/** What is no file, such as a pipe, has no size before it has ended. */
async function wholeOf(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw tooLarge('more than 16 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(size: string): Unreadable {
  return new Unreadable(
    `has ${size}; a YAML fact file has at most 16 MB: split it, or write .ndjson, one fact a line`,
  );
}

/** No character of more than one byte has a line feed in it, so that each line can be told by itself. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

class Unreadable extends Error {
  constructor(
    message: string,
    readonly line = 1,
  ) {
    super(message);
  }
}

function unreadable(error: unknown): { line: number; message: string } {
  if (error instanceof Unreadable) return { line: error.line, message: error.message };
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { line: 1, message: WHY[code] ?? `cannot be read (${code})` };
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'may not be read; check its permissions',
};
