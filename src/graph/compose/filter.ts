/** A filter as a tree of tests, and what it becomes in a statement: the text follows its shape alone. */
import type { Parameters } from '../graph.js';
import type { Part, Parts } from '../statements.js';
import { ownName } from './own-names.js';
import { bodyOf, bodyWithin, subquery } from './subquery.js';

/** What a field's arguments ask of each row: tests by their names in `cypher/filters`, joined. */
export type Filter =
  | { readonly kind: 'test'; readonly test: string; readonly params: Parameters }
  /** Of none: true. */
  | { readonly kind: 'all'; readonly of: readonly Filter[] }
  /** Of none: false. */
  | { readonly kind: 'any'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter };

/** Filters nothing. */
export const EVERYTHING: Filter = { kind: 'all', of: [] };

export function test(name: string, params: Parameters): Filter {
  return { kind: 'test', test: name, params };
}

/** What the tests that give ids gather, once a statement: the lines, and the names of the lists. */
export interface Gathered {
  readonly lines: readonly string[];
  readonly found: readonly string[];
}

/** Gathers the ids that tests give; each test has a number in the filter, and names of its own by it. */
export function gather(filter: Filter, parts: Parts, prefix: string): Gathered {
  const lines: string[] = [];
  const found: string[] = [];
  for (const [index, { test: name }] of testsOf(filter).entries()) {
    const part = partOf(parts, name);
    const [id] = part.gives;
    if (id === undefined) continue;
    const own = `${prefix}_f${index}`;
    const list = foundBy(own);
    found.push(list);
    const collected = `RETURN collect(DISTINCT ${ownName(id, own)}) AS ${list}`;
    lines.push(...subquery([bodyOf(part, own, own), collected]));
  }
  return { lines, found };
}

/**
 * The condition of the rows whose item is `subject`. Parameters and gathered lists go by `prefix`, variables by
 * `suffix`: the rows and their count ask the same, each with variables of its own.
 */
export function conditionOf(
  filter: Filter,
  parts: Parts,
  subject: string,
  prefix: string,
  suffix: string,
): string {
  let count = 0;
  const write = (inner: Filter): string => {
    if (inner.kind === 'not') return `NOT ${write(inner.of)}`;
    if (inner.kind === 'all') return joined(inner.of.map(write), 'AND', 'true');
    if (inner.kind === 'any') return joined(inner.of.map(write), 'OR', 'false');
    const part = partOf(parts, inner.test);
    const index = count;
    count += 1;
    const given = `${prefix}_f${index}`;
    if (part.gives.length > 0) return `${subject}.id IN ${foundBy(given)}`;
    const outer = new Map(part.begins.map((name) => [name, subject]));
    return `(${bodyWithin(part, given, `${suffix}_f${index}`, outer)})`;
  };
  return write(filter);
}

/** The parameters of every test, by the names that the text has for them. */
export function filterParameters(filter: Filter, parts: Parts, prefix: string): Parameters {
  return Object.fromEntries(
    testsOf(filter).flatMap(({ test: name, params }, index) => {
      const { params: wanted } = partOf(parts, name);
      const given = Object.keys(params).sort().join(', ');
      if (given !== [...wanted].sort().join(', ')) {
        throw new Error(
          `The filter ${name} takes ${wanted.join(', ') || 'nothing'}, and was given ${given || 'nothing'}.`,
        );
      }
      return Object.entries(params).map(([key, value]) => [`${prefix}_f${index}_${key}`, value]);
    }),
  );
}

/** The tests from left to right. */
function testsOf(filter: Filter): Extract<Filter, { kind: 'test' }>[] {
  if (filter.kind === 'test') return [filter];
  return filter.kind === 'not' ? testsOf(filter.of) : filter.of.flatMap(testsOf);
}

function foundBy(given: string): string {
  return ownName('found', given);
}

function joined(conditions: readonly string[], by: string, none: string): string {
  const [only = none] = conditions;
  return conditions.length < 2 ? only : `(${conditions.join(` ${by} `)})`;
}

function partOf(parts: Parts, name: string): Part {
  const part = parts.get(name);
  if (!part) throw new Error(`There is no filter named ${name} in cypher/filters.`);
  return part;
}
