/** Filters: a tree of conditions, and the Cypher it becomes. The text depends on the shape of the tree, never on values. */
import { type Fragments, findFragment } from '../engines/cypher/read-fragments.js';
import { suffixVariable } from '../engines/cypher/rename-variables.js';
import type { Parameters } from '../engines/graph.js';
import { instantiateFragment, instantiateInScope, wrapInCall } from './subquery.js';

export interface Condition {
  readonly kind: 'condition';
  /** Name of the file in `cypher/filters`. */
  readonly fragment: string;
  readonly params: Parameters;
}

/** `and` of nothing is true, `or` of nothing is false. */
export type Filter =
  | Condition
  | { readonly kind: 'and'; readonly operands: readonly Filter[] }
  | { readonly kind: 'or'; readonly operands: readonly Filter[] }
  | { readonly kind: 'not'; readonly operand: Filter };

export const MATCH_ALL: Filter = { kind: 'and', operands: [] };

export function condition(fragment: string, params: Parameters): Filter {
  return { kind: 'condition', fragment, params };
}

export function allOf(operands: readonly Filter[]): Filter {
  return operands.length === 1 && operands[0] ? operands[0] : { kind: 'and', operands };
}

export function anyOf(operands: readonly Filter[]): Filter {
  return { kind: 'or', operands };
}

export function negate(operand: Filter): Filter {
  return { kind: 'not', operand };
}

/** The subqueries that collect lists of ids, once per statement, and the variables that hold them. */
export interface IdLists {
  readonly lines: readonly string[];
  readonly variables: readonly string[];
}

/** Composes the id lists of the conditions whose fragment returns ids. `prefix` is the alias of the filtered field. */
export function composeIdLists(filter: Filter, fragments: Fragments, prefix: string): IdLists {
  const lines: string[] = [];
  const variables: string[] = [];
  for (const [index, { fragment: name }] of listConditions(filter).entries()) {
    const fragment = findFragment(fragments, name);
    const [idColumn] = fragment.returns;
    if (idColumn === undefined) continue;
    const conditionPrefix = `${prefix}_f${index}`;
    const variable = idListVariable(conditionPrefix);
    variables.push(variable);
    const returnClause = `RETURN collect(DISTINCT ${suffixVariable(idColumn, conditionPrefix)}) AS ${variable}`;
    lines.push(
      ...wrapInCall([instantiateFragment(fragment, conditionPrefix, conditionPrefix), returnClause]),
    );
  }
  return { lines, variables };
}

/**
 * The condition for rows whose item is the variable `item`. Parameters and id lists are named after `prefix`, variables
 * end in `suffix`: the rows and their count share the former and not the latter.
 */
export function composeCondition(
  filter: Filter,
  fragments: Fragments,
  item: string,
  prefix: string,
  suffix: string,
): string {
  let nextIndex = 0;
  const compose = (inner: Filter): string => {
    if (inner.kind === 'not') return `NOT ${compose(inner.operand)}`;
    if (inner.kind === 'and') return joinConditions(inner.operands.map(compose), 'AND', 'true');
    if (inner.kind === 'or') return joinConditions(inner.operands.map(compose), 'OR', 'false');
    const fragment = findFragment(fragments, inner.fragment);
    const index = nextIndex;
    nextIndex += 1;
    const conditionPrefix = `${prefix}_f${index}`;
    if (fragment.returns.length > 0) return `${item}.id IN ${idListVariable(conditionPrefix)}`;
    const scope = new Map(fragment.requires.map((name) => [name, item]));
    return `(${instantiateInScope(fragment, conditionPrefix, `${suffix}_f${index}`, scope)})`;
  };
  return compose(filter);
}

/** The parameters of all conditions, under their names in the text. Throws if a fragment declares others. */
export function getFilterParameters(filter: Filter, fragments: Fragments, prefix: string): Parameters {
  return Object.fromEntries(
    listConditions(filter).flatMap(({ fragment: name, params }, index) => {
      const { params: declared } = findFragment(fragments, name);
      const actual = Object.keys(params).sort().join(', ');
      const expected = [...declared].sort().join(', ');
      if (actual !== expected)
        throw new Error(
          `The filter ${name} takes the parameters ${expected || 'none'}, but was given ${actual || 'none'}.`,
        );
      return Object.entries(params).map(([key, value]) => [`${prefix}_f${index}_${key}`, value]);
    }),
  );
}

/** All conditions, left to right. The index of a condition in this list is part of its names. */
function listConditions(filter: Filter): Condition[] {
  if (filter.kind === 'condition') return [filter];
  return filter.kind === 'not' ? listConditions(filter.operand) : filter.operands.flatMap(listConditions);
}

function idListVariable(conditionPrefix: string): string {
  return suffixVariable('found', conditionPrefix);
}

function joinConditions(conditions: readonly string[], operator: string, emptyValue: string): string {
  const [first = emptyValue] = conditions;
  return conditions.length < 2 ? first : `(${conditions.join(` ${operator} `)})`;
}
