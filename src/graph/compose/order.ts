/** The order of a part's rows, and what lies beyond a row in it. */
import type { OrderKey, Part } from '../statements.js';

/** Names of the things in scope, as parts know them → variables of the statement. */
export type Variables = ReadonlyMap<string, string>;

/** The keys of one of a part's orders, turned round for paging backward. */
export function keys(part: Part, order: string, backward: boolean): OrderKey[] {
  return (part.orders.get(order) ?? []).map((key) => ({ ...key, descending: key.descending !== backward }));
}

/**
 * Conditions by which an index can carry the order of a root's items: no stored key is null, but Neo4j does not know,
 * and reads and sorts everything for a page. None where the order is not one of the items' own properties.
 */
export function carriedByIndex(part: Part, order: readonly OrderKey[], variables: Variables): string[] {
  const [item] = part.gives;
  const own = order.every(({ expression }) => expression.startsWith(`${item}.`));
  if (part.begins.length > 0 || !own) return [];
  return order.map(({ expression }) => `${inScope(expression, variables)} IS NOT NULL`);
}

/** A key in terms of the statement's variables. */
export function inScope(expression: string, variables: Variables): string {
  const [name = '', ...rest] = expression.split('.');
  return [variables.get(name) ?? name, ...rest].join('.');
}

/** What comes after (or before) a row in a total order, in the form whose first comparison an index can answer. */
export function beyond(order: readonly OrderKey[], values: readonly string[], before: boolean): string {
  const [key, ...others] = order;
  const [value, ...rest] = values;
  if (!key || !value) return 'false';
  const sign = key.descending === before ? '>' : '<';
  if (others.length === 0) return `${key.expression} ${sign} ${value}`;
  return `(${key.expression} ${sign}= ${value} AND (${key.expression} ${sign} ${value} OR ${beyond(others, rest, before)}))`;
}

/** The name of the order asked for, else of the part's first. */
export function orderOf(part: Part, wanted: string | undefined): string {
  const order = wanted ?? [...part.orders.keys()][0];
  if (!order || !part.orders.has(order)) {
    throw new Error(`The part ${part.name} has no order ${String(order)}.`);
  }
  return order;
}
