/** The order of a part's rows, and what lies beyond a row in it. */
import type { Fragment, OrderKey } from '../engines/cypher/parse-fragment.js';

/** Names of the things in scope, as parts know them → variables of the statement. */
export type Variables = ReadonlyMap<string, string>;

/** The keys of one of a part's orders, turned round for paging backward. */
export function getOrderKeys(part: Fragment, order: string, isBackward: boolean): OrderKey[] {
  return (part.orders.get(order) ?? []).map((key) => ({
    ...key,
    descending: key.isDescending !== isBackward,
  }));
}

/**
 * Conditions by which an index can carry the order of a root's items: no stored key is null, but Neo4j does not know,
 * and reads and sorts everything for a page. None where the order is not one of the items' own properties.
 */
export function composeIndexConditions(
  part: Fragment,
  order: readonly OrderKey[],
  variables: Variables,
): string[] {
  const [itemColumn] = part.returns;
  const usesItemOnly = order.every(({ expression }) => expression.startsWith(`${itemColumn}.`));
  if (part.requires.length > 0 || !usesItemOnly) return [];
  return order.map(({ expression }) => `${resolveExpression(expression, variables)} IS NOT NULL`);
}

/** A key in terms of the statement's variables. */
export function resolveExpression(expression: string, variables: Variables): string {
  const [name = '', ...rest] = expression.split('.');
  return [variables.get(name) ?? name, ...rest].join('.');
}

/** What comes after (or before) a row in a total order, in the form whose first comparison an index can answer. */
export function composeKeysetCondition(
  order: readonly OrderKey[],
  values: readonly string[],
  isBefore: boolean,
): string {
  const [key, ...otherKeys] = order;
  const [value, ...otherValues] = values;
  if (!key || !value) return 'false';
  const operator = key.isDescending === isBefore ? '>' : '<';
  if (otherKeys.length === 0) return `${key.expression} ${operator} ${value}`;
  return `(${key.expression} ${operator}= ${value} AND (${key.expression} ${operator} ${value} OR ${composeKeysetCondition(otherKeys, otherValues, isBefore)}))`;
}

/** The name of the order asked for, else of the part's first. */
export function resolveOrder(part: Fragment, requested: string | undefined): string {
  const order = requested ?? [...part.orders.keys()][0];
  if (!order || !part.orders.has(order)) {
    throw new Error(`The part ${part.name} has no order ${String(order)}.`);
  }
  return order;
}
