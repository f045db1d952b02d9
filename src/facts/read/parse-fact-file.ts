/** Checks the shape of a fact file, and says of each fault what would be right. */
import type { z } from 'zod';
import { slugify } from '../../names/slugify.js';
import { ENTITY_KIND_BY_SECTION } from '../merge/merged-facts.js';
import { type FactFile, factFile } from './fact-file.js';
import type { KeyPath, ParsedYaml } from './parse-yaml.js';
import { capAtMaxProblems, didYouMean, type FileLocation, MAX_PROBLEMS, type Problem } from './problem.js';

type Issue = z.core.$ZodIssue;

/** A file whose shape is right. */
export interface ParsedFactFile {
  readonly facts: FactFile;
  readonly locate: ParsedYaml['locate'];
}

export interface ParseResult {
  readonly problems: readonly Problem[];
  /** The facts whose shape is right; null when not even their source is. */
  readonly file: ParsedFactFile | null;
  /** What the file means to say, but says wrongly: nothing that refers to it is told to dangle. */
  readonly invalidKeys: readonly string[];
}

export function parseFactFile({ value, locate }: ParsedYaml): ParseResult {
  const protoPaths = findKeyPaths(value, '__proto__');
  if (protoPaths.length > 0) {
    return {
      problems: capAtMaxProblems(protoPaths).map((path) => ({ ...locate(path), message: PROTO_KEY_MESSAGE })),
      file: null,
      invalidKeys: [],
    };
  }
  const firstIssues = findFirstIssues(value);
  if (firstIssues)
    return {
      problems: firstIssues.flatMap((issue) => toProblems(issue, value, locate)),
      file: null,
      invalidKeys: [],
    };
  const parsed = factFile.safeParse(value);
  if (parsed.success) return { problems: [], file: { facts: parsed.data, locate }, invalidKeys: [] };
  const problems = capAtMaxProblems(parsed.error.issues).flatMap((issue) => toProblems(issue, value, locate));
  return { problems, ...parseValidItems(value, locate, parsed.error.issues) };
}

const PROTO_KEY_MESSAGE = 'the key "__proto__" is not allowed; remove it';
const CHUNK_SIZE = 10_000;

/** Of a long file in which very much is wrong the first of it, as all of it would fill the memory; else null. */
function findFirstIssues(value: unknown): Issue[] | null {
  const issues: Issue[] = [];
  for (const [section, items] of Object.entries(value ?? {})) {
    const schema: z.ZodType | undefined = Object.hasOwn(factFile.shape, section)
      ? factFile.shape[section as keyof typeof factFile.shape]
      : undefined;
    if (!schema || !Array.isArray(items) || items.length <= CHUNK_SIZE) continue;
    for (let start = 0; start < items.length; start += CHUNK_SIZE) {
      const found = schema.safeParse(items.slice(start, start + CHUNK_SIZE)).error?.issues ?? [];
      for (const issue of capAtMaxProblems(found)) {
        const [index, ...rest] = issue.path;
        issues.push({ ...issue, path: [section, start + Number(index), ...rest] });
      }
      if (issues.length > MAX_PROBLEMS) return issues;
    }
  }
  return null;
}

/** What is left of a file without its faulty items, so that the rest is checked in the same go. */
function parseValidItems(
  value: unknown,
  locate: ParsedYaml['locate'],
  issues: readonly Issue[],
): Omit<ParseResult, 'problems'> {
  const invalidItems = new Set(issues.map(({ path }) => JSON.stringify(path.slice(0, 2))));
  const keptIndexes = new Map<string, number[]>();
  const invalidKeys: string[] = [];
  const validSections: Record<string, unknown> = {};
  for (const [section, items] of Object.entries(value ?? {})) {
    const isKnown = Object.hasOwn(factFile.shape, section);
    if (Array.isArray(items) && !isKnown) invalidKeys.push(...possibleKeys(items));
    // A mapping that nobody knows holds what others may refer to, by names that nobody knows; a text holds nothing.
    else if (!Array.isArray(items)) {
      if (isKnown || (typeof items === 'object' && items !== null)) validSections[section] = items;
    } else {
      const isValid = (_: unknown, index: number) => !invalidItems.has(JSON.stringify([section, index]));
      keptIndexes.set(
        section,
        [...items.keys()].filter((index) => isValid(null, index)),
      );
      validSections[section] = items.filter(isValid);
      for (const [index, item] of items.entries())
        if (!isValid(item, index)) invalidKeys.push(...keysOfItem(section, item));
    }
  }
  const parsed = factFile.safeParse(validSections);
  const originalPath = ([section, index, ...rest]: KeyPath): KeyPath =>
    typeof section === 'string' && typeof index === 'number'
      ? [section, keptIndexes.get(section)?.[index] ?? index, ...rest]
      : [];
  return {
    file: parsed.success ? { facts: parsed.data, locate: (path) => locate(originalPath(path)) } : null,
    invalidKeys,
  };
}

/** How others refer to a faulty item. */
function keysOfItem(section: string, item: unknown): string[] {
  const { slug, name } = (item ?? {}) as { slug?: unknown; name?: unknown };
  const itemSlug = typeof slug === 'string' ? slug : typeof name === 'string' ? slugify(name) : '';
  return itemSlug ? [`${REFERENCE_KIND_BY_SECTION[section] ?? section}/${itemSlug}`] : [];
}

/** The same where nobody knows what a section is about: of each kind that it may be. */
function possibleKeys(items: readonly unknown[]): string[] {
  return items.flatMap((item) =>
    Object.keys(REFERENCE_KIND_BY_SECTION).flatMap((section) => keysOfItem(section, item)),
  );
}

export interface InvalidFact {
  readonly problems: readonly Problem[];
  /** As in {@link ParseResult}; null where nobody knows what others call it. */
  readonly invalidKeys: readonly string[] | null;
}

/** The shape of one fact, or of the source, where each stands by itself. */
export function parseFact(
  section: keyof FactFile,
  value: unknown,
  place: FileLocation,
): { readonly value: unknown } | InvalidFact {
  const protoPaths = findKeyPaths(value, '__proto__');
  if (protoPaths.length > 0)
    return { problems: [{ ...place, message: PROTO_KEY_MESSAGE }], invalidKeys: null };
  const inFile = section === 'source' ? value : [value];
  const parsed = factFile.shape[section].safeParse(inFile);
  if (parsed.success) return { value: section === 'source' ? parsed.data : (parsed.data as unknown[])[0] };
  const problems = capAtMaxProblems(parsed.error.issues).flatMap((issue) =>
    toProblems({ ...issue, path: [section, ...issue.path] }, { [section]: inFile }, () => place),
  );
  const key = keysOfItem(section, value);
  return {
    problems,
    invalidKeys: key.length > 0 || !Object.hasOwn(REFERENCE_KIND_BY_SECTION, section) ? key : null,
  };
}

const REFERENCE_KIND_BY_SECTION: Record<string, string> = { ...ENTITY_KIND_BY_SECTION, channels: 'channel' };

function toProblems(issue: Issue, value: unknown, locate: ParsedYaml['locate']): Problem[] {
  const path = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path);
    return capAtMaxProblems(issue.keys).map((key) => {
      const suggestion = didYouMean(key, known) || ` (known here: ${known.join(', ')})`;
      return {
        ...locate([...path, key]),
        message: `unknown key "${key}"${known.length > 0 ? suggestion : ''}`,
      };
    });
  }
  // Of several shapes that a value may have, the one that came nearest says what is wrong.
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.filter((errors) =>
      errors.every(({ code, path: inner }) => code !== 'invalid_type' || inner.length > 0),
    );
    const [best] = nested.length > 0 ? nested : issue.errors;
    return (best ?? []).flatMap((inner) =>
      toProblems({ ...inner, path: [...path, ...inner.path] } as Issue, value, locate),
    );
  }
  return [{ ...locate(path), message: `${fieldName(path)} ${describeIssue(issue, valueAt(value, path))}` }];
}

function describeIssue(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type') {
    if (found === undefined) return `is missing; ${describeType(issue.expected)} is needed`;
    return `is ${describeValue(found)}; ${describeType(issue.expected)} is right`;
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    if (found === undefined) return `is missing; write one of ${words.join(', ')}`;
    return `is ${describeValue(found)}${didYouMean(String(found), words)}; write one of ${words.join(', ')}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `is ${describeValue(found)}; the least is ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number')
    return `is ${describeValue(found)}; the most is ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `is ${describeValue(found)}; write an http or https address`;
  if (issue.code === 'invalid_format') return `${describeValue(found)} ${issue.message}`;
  return issue.message;
}

function describeType(type: string): string {
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

function describeValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return String(value);
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function fieldName(path: KeyPath): string {
  const names = path.filter((step) => typeof step === 'string');
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${names.at(-1) ?? 'the list'}` : last;
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

/** The keys that the schema knows at a path. */
function knownKeys(path: KeyPath): string[] {
  let schema: unknown = factFile;
  for (const step of path) schema = childSchema(unwrapSchema(schema), step);
  const shape = (unwrapSchema(schema) as { shape?: Record<string, unknown> }).shape;
  return shape ? Object.keys(shape) : [];
}

function childSchema(schema: unknown, step: string | number): unknown {
  const { shape, element, options } = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    options?: unknown[];
  };
  if (options) return options.map((option) => childSchema(unwrapSchema(option), step)).find(Boolean);
  return typeof step === 'number' ? element : shape?.[step];
}

/** What a default, an optional or a union of a text and a mapping is about. */
function unwrapSchema(schema: unknown): unknown {
  const { def } = (schema ?? {}) as { def?: { innerType?: unknown; in?: unknown; options?: unknown[] } };
  if (def?.options)
    return def.options.map(unwrapSchema).find((option) => (option as { shape?: unknown })?.shape) ?? schema;
  const inner = def?.innerType ?? def?.in;
  return inner ? unwrapSchema(inner) : (schema ?? {});
}

function findKeyPaths(value: unknown, key: string, path: KeyPath = []): KeyPath[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [...(name === key ? [here] : []), ...findKeyPaths(inner, key, here)];
  });
}
