/** Reads fact files (YAML, NDJSON) and returns the rows of a graph, or all problems of the files. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FactsBuilder, type FactsResult } from './facts-builder.js';
import { parseFactFile } from './read/parse-fact-file.js';
import { parseYaml } from './read/parse-yaml.js';
import { readNdjson } from './read-ndjson.js';

export interface FactText {
  readonly file: string;
  readonly text: string;
}

/** YAML is written by people and held in memory; programs write NDJSON, which is streamed. */
export const MAX_YAML_BYTES = 16 * 1024 * 1024;

/** `paths` are fact files, or folders whose fact files are read in the order of their names. */
export async function readFacts(paths: readonly string[]): Promise<FactsResult> {
  const builder = new FactsBuilder();
  const addReadError = (file: string, error: unknown) => {
    builder.addProblems([{ file, column: 1, ...describeReadError(error) }]);
    builder.markIncomplete();
  };
  for (const path of paths) {
    const files = await listFactFiles(path).catch((error: unknown) => {
      addReadError(path, error);
      return [];
    });
    for (const file of files) {
      const read = file.endsWith('.ndjson')
        ? readNdjson(file, builder)
        : readText(file).then((text) => readYaml({ file, text }, builder));
      await read.catch((error: unknown) => addReadError(file, error));
    }
  }
  return buildResult(builder, paths);
}

/** Reads YAML texts instead of files. */
export function readFactsFromText(texts: readonly FactText[]): FactsResult {
  const builder = new FactsBuilder();
  for (const text of texts) readYaml(text, builder);
  return buildResult(builder, texts);
}

function buildResult(builder: FactsBuilder, inputs: readonly unknown[]): FactsResult {
  if (inputs.length === 0)
    builder.addProblems([
      { file: 'facts', line: 1, column: 1, message: 'no fact file given; name at least one' },
    ]);
  return builder.build();
}

function readYaml({ file, text }: FactText, builder: FactsBuilder): void {
  const parsed = parseYaml(file, text);
  if ('problems' in parsed) {
    builder.addProblems(parsed.problems);
    builder.markIncomplete();
    return;
  }
  const result = parseFactFile(parsed);
  builder.addProblems(result.problems, result.invalidKeys);
  if (result.file) builder.merger.addFile(result.file);
  else builder.markIncomplete();
}

async function listFactFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const named = entries.filter(({ name }) => /\.(ya?ml|ndjson)$/.test(name));
  const names = named
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
  if (names.length === 0)
    throw new UnreadableFileError(
      'this folder has no .yaml, .yml or .ndjson file; name a fact file or a folder of fact files',
    );
  return names.map((name) => join(path, name));
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MAX_YAML_BYTES) throw fileTooLarge(`${(size / 1024 / 1024).toFixed(1)} MB`);
  const bytes = await readBounded(file);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  throw new UnreadableFileError(
    'this line is not valid UTF-8; save the file as UTF-8',
    firstInvalidUtf8Line(bytes),
  );
}

/** `stat` reports no size for pipes and devices, so the size is checked again while reading. */
async function readBounded(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    size += chunk.length;
    if (size > MAX_YAML_BYTES) throw fileTooLarge('more than 16 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function fileTooLarge(size: string): UnreadableFileError {
  return new UnreadableFileError(
    `the file has ${size}, but a YAML file may have at most 16 MB; split it, or use .ndjson with one fact per line`,
  );
}

/** Lines can be checked one by one, because no multi-byte character of UTF-8 contains a line feed. */
function firstInvalidUtf8Line(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

class UnreadableFileError extends Error {
  constructor(
    message: string,
    readonly line = 1,
  ) {
    super(message);
  }
}

function describeReadError(error: unknown): { line: number; message: string } {
  if (error instanceof UnreadableFileError) return { line: error.line, message: error.message };
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { line: 1, message: READ_ERROR_MESSAGES[code] ?? `the file cannot be read (${code})` };
}

const READ_ERROR_MESSAGES: Record<string, string> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'permission denied; check the permissions of the file',
};
