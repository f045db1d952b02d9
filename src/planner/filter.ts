/** A filter as a tree of tests, and what it becomes in a statement: the text follows its shape alone. */

import type { Fragments } from '../engines/cypher/fragments.js';
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { suffixVariable } from '../engines/cypher/rename-variables.js';
import type { Parameters } from '../engines/graph.js';
import { instantiateFragment, instantiateInScope, wrapInCall } from './subquery.js';

/** What a field's arguments ask of each row: tests by their names in `cypher/filters`, joined. */
export type Filter =
  | { readonly kind: 'test'; readonly fragment: string; readonly params: Parameters }
  /** Of none: true. */
  | { readonly kind: 'all'; readonly operands: readonly Filter[] }
  /** Of none: false. */
  | { readonly kind: 'any'; readonly operands: readonly Filter[] }
  | { readonly kind: 'not'; readonly operands: Filter };

/** Filters nothing. */
export const MATCH_ALL: Filter = { kind: 'all', operands: [] };

export function condition(name: string, params: Parameters): Filter {
  return { kind: 'test', fragment: name, params };
}

/** What the tests that give ids gather, once a statement: the lines, and the names of the lists. */
export interface IdLists {
  readonly lines: readonly string[];
  readonly variables: readonly string[];
}

/** Gathers the ids that tests give; each test has a number in the filter, and names of its own by it. */
export function composeIdLists(filter: Filter, parts: Fragments, prefix: string): IdLists {
  const lines: string[] = [];
  const variables: string[] = [];
  for (const [index, { fragment: name }] of listConditions(filter).entries()) {
    const part = findFilterFragment(parts, name);
    const [id] = part.returns;
    if (id === undefined) continue;
    const prefixed = `${prefix}_f${index}`;
    const variable = idListVariable(prefixed);
    variables.push(variable);
    const returnClause = `RETURN collect(DISTINCT ${suffixVariable(id, prefixed)}) AS ${variable}`;
    lines.push(...wrapInCall([instantiateFragment(part, prefixed, prefixed), returnClause]));
  }
  return { lines, variables };
}

/**
 * The condition of the rows whose item is `subject`. Parameters and gathered lists go by `prefix`, variables by
 * `suffix`: the rows and their count ask the same, each with variables of its own.
 */
export function composeCondition(
  filter: Filter,
  parts: Fragments,
  subject: string,
  prefix: string,
  suffix: string,
): string {
  let nextIndex = 0;
  const compose = (inner: Filter): string => {
    if (inner.kind === 'not') return `NOT ${compose(inner.operands)}`;
    if (inner.kind === 'all') return joinConditions(inner.operands.map(compose), 'AND', 'true');
    if (inner.kind === 'any') return joinConditions(inner.operands.map(compose), 'OR', 'false');
    const part = findFilterFragment(parts, inner.fragment);
    const index = nextIndex;
    nextIndex += 1;
    const parameterPrefix = `${prefix}_f${index}`;
    if (part.returns.length > 0) return `${subject}.id IN ${idListVariable(parameterPrefix)}`;
    const outer = new Map(part.requires.map((name) => [name, subject]));
    return `(${instantiateInScope(part, parameterPrefix, `${suffix}_f${index}`, outer)})`;
  };
  return compose(filter);
}

/** The parameters of every test, by the names that the text has for them. */
export function getFilterParameters(filter: Filter, parts: Fragments, prefix: string): Parameters {
  return Object.fromEntries(
    listConditions(filter).flatMap(({ fragment: name, params }, index) => {
      const { params: declared } = findFilterFragment(parts, name);
      const actual = Object.keys(params).sort().join(', ');
      if (actual !== [...declared].sort().join(', ')) {
        throw new Error(
          `The filter ${name} takes ${declared.join(', ') || 'nothing'}, and was given ${actual || 'nothing'}.`,
        );
      }
      return Object.entries(params).map(([key, value]) => [`${prefix}_f${index}_${key}`, value]);
    }),
  );
}

/** The tests from left to right. */
function listConditions(filter: Filter): Extract<Filter, { kind: 'test' }>[] {
  if (filter.kind === 'test') return [filter];
  return filter.kind === 'not' ? listConditions(filter.operands) : filter.operands.flatMap(listConditions);
}

function idListVariable(given: string): string {
  return suffixVariable('found', given);
}

function joinConditions(conditions: readonly string[], operator: string, emptyValue: string): string {
  const [first = emptyValue] = conditions;
  return conditions.length < 2 ? first : `(${conditions.join(` ${operator} `)})`;
}

function findFilterFragment(parts: Fragments, name: string): Fragment {
  const part = parts.get(name);
  if (!part) throw new Error(`There is no filter named ${name} in cypher/filters.`);
  return part;
}
