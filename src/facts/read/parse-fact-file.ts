/** Validates the shape of a fact file with Zod, and keeps its valid items so that they are checked further. */
import { slugify } from '../../names/slugify.js';
import { ENTITY_KIND_BY_SECTION, type FactFile, factFile } from './fact-file.js';
import { type Issue, issueToProblems } from './issue-to-problems.js';
import type { KeyPath, ParsedYaml } from './parse-yaml.js';
import { capAtMaxProblems, type FileLocation, MAX_PROBLEMS, type Problem } from './problem.js';

/** Facts of a valid shape, and the location of each value. */
export interface ParsedFactFile {
  readonly facts: FactFile;
  readonly locate: ParsedYaml['locate'];
}

export interface ParseResult {
  readonly problems: readonly Problem[];
  /** The items whose shape is valid; null if even the source is invalid. */
  readonly file: ParsedFactFile | null;
  /** References (`person/…`, `channel/…`) to invalid items. References to them are not reported as missing. */
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
      problems: firstIssues.flatMap((issue) => issueToProblems(issue, value, locate)),
      file: null,
      invalidKeys: [],
    };
  const parsed = factFile.safeParse(value);
  if (parsed.success) return { problems: [], file: { facts: parsed.data, locate }, invalidKeys: [] };
  const { issues } = parsed.error;
  const problems = capAtMaxProblems(issues).flatMap((issue) => issueToProblems(issue, value, locate));
  return { problems, ...parseValidItems(value, locate, issues) };
}

const PROTO_KEY_MESSAGE = 'the key "__proto__" is not allowed; remove it';
const CHUNK_SIZE = 10_000;

/**
 * The first issues of a file that has too many, or null. Long sections are validated in chunks, because the issues of
 * all their items could fill the memory.
 */
function findFirstIssues(value: unknown): Issue[] | null {
  const issues: Issue[] = [];
  for (const [section, items] of Object.entries(value ?? {})) {
    if (!isSection(section) || !Array.isArray(items) || items.length <= CHUNK_SIZE) continue;
    const schema = factFile.shape[section];
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

/** Parses a file again without its invalid items, so that one run of `check` reports the problems of the others too. */
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
    const isKnown = isSection(section);
    if (Array.isArray(items) && !isKnown) invalidKeys.push(...possibleKeys(items));
    else if (!Array.isArray(items)) {
      // An unknown mapping may define entities under keys that cannot be guessed: it stays, so that parsing fails
      // and no reference is checked. An unknown text defines nothing and is dropped.
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

/** How other facts refer to an item of a section; empty if it has neither slug nor name. */
function keysOfItem(section: string, item: unknown): string[] {
  const { slug, name } = (item ?? {}) as { slug?: unknown; name?: unknown };
  const itemSlug = typeof slug === 'string' ? slug : typeof name === 'string' ? slugify(name) : '';
  return itemSlug ? [`${REFERENCE_KIND_BY_SECTION[section] ?? section}/${itemSlug}`] : [];
}

/** The keys of items in an unknown section: one for each kind that the items may be. */
function possibleKeys(items: readonly unknown[]): string[] {
  return items.flatMap((item) =>
    Object.keys(REFERENCE_KIND_BY_SECTION).flatMap((section) => keysOfItem(section, item)),
  );
}

export interface InvalidFact {
  readonly problems: readonly Problem[];
  /** As in {@link ParseResult}; null if references to the fact are unknown. */
  readonly invalidKeys: readonly string[] | null;
}

/** Validates a single fact of a section, or the source (`section` is "source"). */
export function parseFact(
  section: keyof FactFile,
  value: unknown,
  location: FileLocation,
): { readonly value: unknown } | InvalidFact {
  const protoPaths = findKeyPaths(value, '__proto__');
  if (protoPaths.length > 0)
    return { problems: [{ ...location, message: PROTO_KEY_MESSAGE }], invalidKeys: null };
  const sectionValue = section === 'source' ? value : [value];
  const parsed = factFile.shape[section].safeParse(sectionValue);
  if (parsed.success) return { value: Array.isArray(parsed.data) ? parsed.data[0] : parsed.data };
  const problems = capAtMaxProblems(parsed.error.issues).flatMap((issue) =>
    issueToProblems(
      { ...issue, path: [section, ...issue.path] },
      { [section]: sectionValue },
      () => location,
    ),
  );
  const keys = keysOfItem(section, value);
  return {
    problems,
    invalidKeys: keys.length > 0 || !Object.hasOwn(REFERENCE_KIND_BY_SECTION, section) ? keys : null,
  };
}

const REFERENCE_KIND_BY_SECTION: Record<string, string> = { ...ENTITY_KIND_BY_SECTION, channels: 'channel' };

function isSection(key: string): key is keyof FactFile {
  return Object.hasOwn(factFile.shape, key);
}

function findKeyPaths(value: unknown, key: string, path: KeyPath = []): KeyPath[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const innerPath = [...path, Array.isArray(value) ? Number(name) : name];
    return [...(name === key ? [innerPath] : []), ...findKeyPaths(inner, key, innerPath)];
  });
}
