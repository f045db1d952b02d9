/** Reads `cypher/` once: every statement and part with what its header declares. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceVariables } from './rename-variables.js';

/** One key of an order: a column of the part, or a property of one (`person.name`). */
export interface OrderKey {
  readonly expression: string;
  readonly isDescending: boolean;
}

/** One file of `cypher/`. */
export interface Fragment {
  readonly name: string;
  /** What it answers, in words. */
  readonly description: string;
  /** Variables that must be bound where it begins; none for a root. */
  readonly requires: readonly string[];
  readonly params: readonly string[];
  /** The columns of its rows; the first is the item itself. */
  readonly returns: readonly string[];
  /** Total orders by name; the first is the default. */
  readonly orders: ReadonlyMap<string, readonly OrderKey[]>;
  /** Where it gives the first rows alone: how many there are in all, as a property of what it begins at; null: they are counted. */
  readonly total: string | null;
  readonly body: string;
}

export type FragmentFolder = 'roots' | 'relations' | 'filters' | 'walk' | 'write' | 'setup' | 'shared';
export type Fragments = ReadonlyMap<string, Fragment>;

/** The parts of one folder of `cypher/`, by file name without its ending; what is shared stands where it is called. */
export function readFragments(packageRoot: string, folder: FragmentFolder): Fragments {
  const parts = readFolder(packageRoot, folder);
  if (folder === 'shared') return parts;
  const includes = readFolder(packageRoot, 'shared');
  return new Map(
    [...parts].map(([name, part]) => [name, { ...part, body: expandIncludes(part.body, includes) }]),
  );
}

const INCLUDE = /\{\{include ([a-z-]+) (\w+)=(\w+)\}\}/g;

/** Replaces `{{include event-is-in-range event=meeting}}` by `cypher/shared/event-is-in-range.cypher`, in which `event` is called `meeting`. */
function expandIncludes(body: string, sharedFragments: Fragments): string {
  return body.replace(INCLUDE, (marker, name: string, own: string, variable: string) => {
    const fragment = sharedFragments.get(name);
    if (!fragment) throw new Error(`${marker}: there is no file cypher/shared/${name}.cypher.`);
    if (fragment.requires.length !== 1 || fragment.requires[0] !== own)
      throw new Error(`${marker}: ${name} takes ${fragment.requires.join(', ')}.`);
    const text = replaceVariables(fragment.body, new Map([[own, variable]]));
    return fragment.returns.length > 0 ? text : `(${text})`;
  });
}

function readFolder(packageRoot: string, folder: FragmentFolder): Fragments {
  const directory = join(packageRoot, 'cypher', folder);
  const files = readdirSync(directory).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const name = file.slice(0, -'.cypher'.length);
      return [name, parseFragment(name, readFileSync(join(directory, file), 'utf8'))];
    }),
  );
}

const HEADER_LINE = /^\/\/ ?(.*)$/;
const DECLARATION = /^(begins|params|gives|counts|order(?: [A-Z_]+)?): ?(.*)$/;

export function parseFragment(name: string, text: string): Fragment {
  const lines = text.split('\n');
  const headerEnd = lines.findIndex((line) => !HEADER_LINE.test(line));
  const header = lines.slice(0, headerEnd).map((line) => HEADER_LINE.exec(line)?.[1] ?? '');
  const declarations = new Map<string, string>();
  const descriptionLines: string[] = [];
  for (const line of header) {
    const match = DECLARATION.exec(line);
    if (match?.[1]) declarations.set(match[1], match[2] ?? '');
    else descriptionLines.push(line);
  }
  const orders = [...declarations].filter(([key]) => key.startsWith('order'));
  return {
    name,
    description: descriptionLines.join(' '),
    requires: splitList(declarations.get('begins')),
    params: splitList(declarations.get('params')),
    returns: splitList(declarations.get('gives')),
    orders: new Map(
      orders.map(([key, keys]) => [
        key.slice('order '.length) || 'DEFAULT',
        splitList(keys).map(parseOrderKey),
      ]),
    ),
    total: declarations.get('counts') ?? null,
    body: lines.slice(headerEnd).join('\n').trim(),
  };
}

function splitList(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}

function parseOrderKey(text: string): OrderKey {
  const [expression = '', direction = 'ASC'] = text.split(/\s+/);
  return { expression, isDescending: direction === 'DESC' };
}

/** The statements of `cypher/setup/<engine>.cypher`, which differ between the engines. */
export function readSetupStatements(packageRoot: string, engine: 'embedded' | 'neo4j'): string[] {
  const body = readFragments(packageRoot, 'setup').get(engine)?.body ?? '';
  return body.split(';').flatMap((statement) => statement.trim() || []);
}
