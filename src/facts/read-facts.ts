/** From fact files to the rows of a graph, or to everything that is wrong with them. */
import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphRows } from '../graph/model.js';
import { expandEdges } from './expand-edges.js';
import { datasetNode, expandNodes } from './expand-nodes.js';
import { parseYaml } from './parse-yaml.js';
import { type Problem, sortProblems } from './problem.js';
import { compare } from './rows.js';
import { checkShape } from './shape.js';
import { validate } from './validate.js';
import { gather, type ReadFile, type World } from './world.js';

export interface FactText {
  readonly file: string;
  readonly text: string;
}

export type FactsResult =
  | { readonly ok: true; readonly rows: GraphRows; readonly world: World }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** YAML is for people; what is larger belongs in another form. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** Reads fact files, and of folders every `.yaml` and `.yml` in them, in the order of their names. */
export async function readFacts(paths: readonly string[]): Promise<FactsResult> {
  const files: FactText[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      for (const file of await filesOf(path)) files.push({ file, text: await readText(file) });
    } catch (error) {
      problems.push({ file: path, column: 1, ...unreadable(error) });
    }
  }
  const result = readFactsFromText(files);
  if (problems.length === 0) return result;
  return {
    ok: false,
    problems: sortProblems([...problems, ...(result.ok || files.length === 0 ? [] : result.problems)]),
  };
}

/** The same for texts that are at hand; at least one is needed. */
export function readFactsFromText(texts: readonly FactText[]): FactsResult {
  let problems: readonly Problem[] = [];
  const files: ReadFile[] = [];
  if (texts.length === 0)
    problems = [{ file: 'facts', line: 1, column: 1, message: 'no fact file was given' }];
  const broken = new Set<string>();
  let unread = 0;
  for (const { file, text } of texts) {
    const parsed = parseYaml(file, text);
    const shaped = 'problems' in parsed ? { ...parsed, file: null, broken: [] } : checkShape(parsed);
    problems = [...problems, ...shaped.problems];
    for (const key of shaped.broken) broken.add(key);
    if (shaped.file) files.push(shaped.file);
    else unread += 1;
  }
  const { world, problems: clashes } = gather(files);
  problems = [...problems, ...clashes];
  // References into a file that could not be read would all seem to dangle.
  if (unread === 0) problems = [...problems, ...validate(world, broken)];
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  return { ok: true, rows: expand(world), world };
}

/** The rows of a graph, in the order of their ids. */
export function expand(world: World): GraphRows {
  const edges = expandEdges(world).sort((a, b) => compare(a.id, b.id));
  const nodes = expandNodes(world, edges);
  const all = [...nodes, datasetNode(world, nodes, edges)];
  return { nodes: all.sort((a, b) => compare(a.id, b.id)), edges };
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name)).sort();
  if (names.length === 0)
    throw new Unreadable(
      'is a folder without a .yaml or .yml file; name a fact file, or a folder that holds some',
    );
  return names.map((name) => join(path, name));
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) {
    throw new Unreadable(
      `has ${(size / 1024 / 1024).toFixed(1)} MB; a YAML fact file has at most 16 MB, split it`,
    );
  }
  const bytes = await readFile(file);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  throw new Unreadable('is not UTF-8 here; save it as UTF-8', firstBadLine(bytes));
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
