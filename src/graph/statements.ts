/** Reads `cypher/` once: every statement and part with what its header declares. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renamed } from './compose/own-names.js';

/** One key of an order: a column of the part, or a property of one (`person.name`). */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
}

/** One file of `cypher/`. */
export interface Part {
  readonly name: string;
  /** What it answers, in words. */
  readonly about: string;
  /** Variables that must be bound where it begins; none for a root. */
  readonly begins: readonly string[];
  readonly params: readonly string[];
  /** The columns of its rows; the first is the item itself. */
  readonly gives: readonly string[];
  /** Total orders by name; the first is the default. */
  readonly orders: ReadonlyMap<string, readonly OrderKey[]>;
  /** Where it gives the first rows alone: how many there are in all, as a property of what it begins at; null: they are counted. */
  readonly counts: string | null;
  readonly body: string;
}

export type PartFolder = 'roots' | 'relations' | 'filters' | 'walk' | 'write' | 'setup' | 'shared';
export type Parts = ReadonlyMap<string, Part>;

/** The parts of one folder of `cypher/`, by file name without its ending; what is shared stands where it is called. */
export function readParts(packageRoot: string, folder: PartFolder): Parts {
  const parts = readFolder(packageRoot, folder);
  if (folder === 'shared') return parts;
  const shared = readFolder(packageRoot, 'shared');
  return new Map([...parts].map(([name, part]) => [name, { ...part, body: withShared(part.body, shared) }]));
}

const INCLUDE = /\{\{include ([a-z-]+) (\w+)=(\w+)\}\}/g;

/** Replaces `{{include event-is-in-range event=meeting}}` by `cypher/shared/event-is-in-range.cypher`, in which `event` is called `meeting`. */
function withShared(body: string, shared: Parts): string {
  return body.replace(INCLUDE, (marker, name: string, own: string, variable: string) => {
    const part = shared.get(name);
    if (!part) throw new Error(`${marker}: there is no file cypher/shared/${name}.cypher.`);
    if (part.begins.length !== 1 || part.begins[0] !== own)
      throw new Error(`${marker}: ${name} takes ${part.begins.join(', ')}.`);
    const text = renamed(part.body, new Map([[own, variable]]));
    return part.gives.length > 0 ? text : `(${text})`;
  });
}

function readFolder(packageRoot: string, folder: PartFolder): Parts {
  const directory = join(packageRoot, 'cypher', folder);
  const files = readdirSync(directory).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const name = file.slice(0, -'.cypher'.length);
      return [name, parsePart(name, readFileSync(join(directory, file), 'utf8'))];
    }),
  );
}

const HEADER_LINE = /^\/\/ ?(.*)$/;
const DECLARATION = /^(begins|params|gives|counts|order(?: [A-Z_]+)?): ?(.*)$/;

export function parsePart(name: string, text: string): Part {
  const lines = text.split('\n');
  const headerEnd = lines.findIndex((line) => !HEADER_LINE.test(line));
  const header = lines.slice(0, headerEnd).map((line) => HEADER_LINE.exec(line)?.[1] ?? '');
  const declared = new Map<string, string>();
  const about: string[] = [];
  for (const line of header) {
    const match = DECLARATION.exec(line);
    if (match?.[1]) declared.set(match[1], match[2] ?? '');
    else about.push(line);
  }
  const orders = [...declared].filter(([key]) => key.startsWith('order'));
  return {
    name,
    about: about.join(' '),
    begins: list(declared.get('begins')),
    params: list(declared.get('params')),
    gives: list(declared.get('gives')),
    orders: new Map(
      orders.map(([key, keys]) => [key.slice('order '.length) || 'DEFAULT', list(keys).map(orderKey)]),
    ),
    counts: declared.get('counts') ?? null,
    body: lines.slice(headerEnd).join('\n').trim(),
  };
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}

function orderKey(text: string): OrderKey {
  const [expression = '', direction = 'ASC'] = text.split(/\s+/);
  return { expression, descending: direction === 'DESC' };
}

/** The statements of `cypher/setup/<engine>.cypher`, which differ between the engines. */
export function setupStatements(packageRoot: string, engine: 'embedded' | 'neo4j'): string[] {
  const body = readParts(packageRoot, 'setup').get(engine)?.body ?? '';
  return body.split(';').flatMap((statement) => statement.trim() || []);
}
