/** Checks the shape of a fact file, and says of each fault what would be right. */
import type { z } from 'zod';
import { slugify } from '../graph/slug.js';
import { type FactFile, factFile } from './fact-file.js';
import type { ParsedYaml, Path } from './parse-yaml.js';
import { didYouMean, enough, MOST_PROBLEMS, type Place, type Problem } from './problem.js';
import { ENTITY_SECTIONS } from './world.js';

type Issue = z.core.$ZodIssue;

/** A file whose shape is right. */
export interface ReadFile {
  readonly facts: FactFile;
  readonly place: ParsedYaml['place'];
}

export interface Shaped {
  readonly problems: readonly Problem[];
  /** The facts whose shape is right; null when not even their source is. */
  readonly file: ReadFile | null;
  /** What the file means to say, but says wrongly: nothing that refers to it is told to dangle. */
  readonly broken: readonly string[];
}

export function checkShape({ value, place }: ParsedYaml): Shaped {
  const poisoned = pathsOf(value, '__proto__');
  if (poisoned.length > 0) {
    return {
      problems: enough(poisoned).map((path) => ({ ...place(path), message: POISONED })),
      file: null,
      broken: [],
    };
  }
  const first = firstIssues(value);
  if (first) return { problems: first.flatMap((issue) => tell(issue, value, place)), file: null, broken: [] };
  const read = factFile.safeParse(value);
  if (read.success) return { problems: [], file: { facts: read.data, place }, broken: [] };
  const problems = enough(read.error.issues).flatMap((issue) => tell(issue, value, place));
  return { problems, ...salvage(value, place, read.error.issues) };
}

const POISONED = 'the key "__proto__" is not allowed; remove it';
const CHUNK = 10_000;

/** Of a long file in which very much is wrong the first of it, as all of it would fill the memory; else null. */
function firstIssues(value: unknown): Issue[] | null {
  const issues: Issue[] = [];
  for (const [section, items] of Object.entries(value ?? {})) {
    const schema: z.ZodType | undefined = Object.hasOwn(factFile.shape, section)
      ? factFile.shape[section as keyof typeof factFile.shape]
      : undefined;
    if (!schema || !Array.isArray(items) || items.length <= CHUNK) continue;
    for (let start = 0; start < items.length; start += CHUNK) {
      const found = schema.safeParse(items.slice(start, start + CHUNK)).error?.issues ?? [];
      for (const issue of enough(found)) {
        const [index, ...rest] = issue.path;
        issues.push({ ...issue, path: [section, start + Number(index), ...rest] });
      }
      if (issues.length > MOST_PROBLEMS) return issues;
    }
  }
  return null;
}

/** What is left of a file without its faulty items, so that the rest is checked in the same go. */
function salvage(
  value: unknown,
  place: ParsedYaml['place'],
  issues: readonly Issue[],
): Omit<Shaped, 'problems'> {
  const faulty = new Set(issues.map(({ path }) => JSON.stringify(path.slice(0, 2))));
  const kept = new Map<string, number[]>();
  const broken: string[] = [];
  const sound: Record<string, unknown> = {};
  for (const [section, items] of Object.entries(value ?? {})) {
    const isKnown = Object.hasOwn(factFile.shape, section);
    if (Array.isArray(items) && !isKnown) broken.push(...keysOfAnyKind(items));
    // A mapping that nobody knows holds what others may refer to, by names that nobody knows; a text holds nothing.
    else if (!Array.isArray(items)) {
      if (isKnown || (typeof items === 'object' && items !== null)) sound[section] = items;
    } else {
      const isSound = (_: unknown, index: number) => !faulty.has(JSON.stringify([section, index]));
      kept.set(
        section,
        [...items.keys()].filter((index) => isSound(null, index)),
      );
      sound[section] = items.filter(isSound);
      for (const [index, item] of items.entries())
        if (!isSound(item, index)) broken.push(...keyOf(section, item));
    }
  }
  const read = factFile.safeParse(sound);
  const from = ([section, index, ...rest]: Path): Path =>
    typeof section === 'string' && typeof index === 'number'
      ? [section, kept.get(section)?.[index] ?? index, ...rest]
      : [];
  return { file: read.success ? { facts: read.data, place: (path) => place(from(path)) } : null, broken };
}

/** How others refer to a faulty item. */
function keyOf(section: string, item: unknown): string[] {
  const { slug, name } = (item ?? {}) as { slug?: unknown; name?: unknown };
  const made = typeof slug === 'string' ? slug : typeof name === 'string' ? slugify(name) : '';
  return made ? [`${KIND_OF_SECTION[section] ?? section}/${made}`] : [];
}

/** The same where nobody knows what a section is about: of each kind that it may be. */
function keysOfAnyKind(items: readonly unknown[]): string[] {
  return items.flatMap((item) => Object.keys(KIND_OF_SECTION).flatMap((section) => keyOf(section, item)));
}

export interface FaultyPiece {
  readonly problems: readonly Problem[];
  /** As in {@link Shaped}; null where nobody knows what others call it. */
  readonly broken: readonly string[] | null;
}

/** The shape of one fact, or of the source, where each stands by itself. */
export function checkPiece(
  section: keyof FactFile,
  piece: unknown,
  place: Place,
): { readonly value: unknown } | FaultyPiece {
  const poisoned = pathsOf(piece, '__proto__');
  if (poisoned.length > 0) return { problems: [{ ...place, message: POISONED }], broken: null };
  const inFile = section === 'source' ? piece : [piece];
  const read = factFile.shape[section].safeParse(inFile);
  if (read.success) return { value: section === 'source' ? read.data : (read.data as unknown[])[0] };
  const problems = enough(read.error.issues).flatMap((issue) =>
    tell({ ...issue, path: [section, ...issue.path] }, { [section]: inFile }, () => place),
  );
  const key = keyOf(section, piece);
  return { problems, broken: key.length > 0 || !Object.hasOwn(KIND_OF_SECTION, section) ? key : null };
}

const KIND_OF_SECTION: Record<string, string> = { ...ENTITY_SECTIONS, channels: 'channel' };

function tell(issue: Issue, value: unknown, place: ParsedYaml['place']): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path);
    return enough(issue.keys).map((key) => {
      const right = didYouMean(key, known) || ` (known here: ${known.join(', ')})`;
      return { ...place([...path, key]), message: `unknown key "${key}"${known.length > 0 ? right : ''}` };
    });
  }
  // Of several shapes that a value may have, the one that came nearest says what is wrong.
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.filter((errors) =>
      errors.every(({ code, path: inner }) => code !== 'invalid_type' || inner.length > 0),
    );
    const [best] = nested.length > 0 ? nested : issue.errors;
    return (best ?? []).flatMap((inner) =>
      tell({ ...inner, path: [...path, ...inner.path] } as Issue, value, place),
    );
  }
  return [{ ...place(path), message: `${nameOf(path)} ${wrong(issue, at(value, path))}` }];
}

function wrong(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type') {
    if (found === undefined) return `is missing; ${expected(issue.expected)} is needed`;
    return `is ${described(found)}; ${expected(issue.expected)} is right`;
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    if (found === undefined) return `is missing; write one of ${words.join(', ')}`;
    return `is ${described(found)}${didYouMean(String(found), words)}; write one of ${words.join(', ')}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `is ${described(found)}; the least is ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number')
    return `is ${described(found)}; the most is ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `is ${described(found)}; write an http or https address`;
  if (issue.code === 'invalid_format') return `${described(found)} ${issue.message}`;
  return issue.message;
}

function expected(type: string): string {
  const words: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'a mapping',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function described(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return String(value);
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function nameOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${names.at(-1) ?? 'the list'}` : last;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

/** The keys that the schema knows at a path. */
function knownKeys(path: Path): string[] {
  let schema: unknown = factFile;
  for (const step of path) schema = inside(unwrapped(schema), step);
  const shape = (unwrapped(schema) as { shape?: Record<string, unknown> }).shape;
  return shape ? Object.keys(shape) : [];
}

function inside(schema: unknown, step: string | number): unknown {
  const { shape, element, options } = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    options?: unknown[];
  };
  if (options) return options.map((option) => inside(unwrapped(option), step)).find(Boolean);
  return typeof step === 'number' ? element : shape?.[step];
}

/** What a default, an optional or a union of a text and a mapping is about. */
function unwrapped(schema: unknown): unknown {
  const { def } = (schema ?? {}) as { def?: { innerType?: unknown; in?: unknown; options?: unknown[] } };
  if (def?.options)
    return def.options.map(unwrapped).find((option) => (option as { shape?: unknown })?.shape) ?? schema;
  const inner = def?.innerType ?? def?.in;
  return inner ? unwrapped(inner) : (schema ?? {});
}

function pathsOf(value: unknown, key: string, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [...(name === key ? [here] : []), ...pathsOf(inner, key, here)];
  });
}
