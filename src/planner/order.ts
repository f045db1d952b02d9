/** The order of a fragment's rows. */
import type { Fragment, OrderKey } from '../engines/cypher/parse-fragment.js';

/** Variables in scope: the name under which fragments know them → the name in the statement. */
export type Variables = ReadonlyMap<string, string>;

/** The keys of one of a fragment's orders, reversed for paging backward. */
export function getOrderKeys(fragment: Fragment, order: string, isBackward: boolean): OrderKey[] {
  return (fragment.orders.get(order) ?? []).map(({ expression, isDescending }) => ({
    expression,
    isDescending: isDescending !== isBackward,
  }));
}

/**
 * `IS NOT NULL` conditions that let Neo4j read a root's items from an index in order. Stored sort keys are never null,
 * but Neo4j does not know that and would read and sort all items for one page. Empty if the order uses anything but
 * properties of the item.
 */
export function composeIndexConditions(
  fragment: Fragment,
  order: readonly OrderKey[],
  variables: Variables,
): string[] {
  const [itemColumn] = fragment.returns;
  const usesItemOnly = order.every(({ expression }) => expression.startsWith(`${itemColumn}.`));
  if (fragment.requires.length > 0 || !usesItemOnly) return [];
  return order.map(({ expression }) => `${resolveExpression(expression, variables)} IS NOT NULL`);
}

export function composeOrderBy(order: readonly OrderKey[], variables: Variables): string {
  const keys = order.map(
    ({ expression, isDescending }) =>
      `${resolveExpression(expression, variables)}${isDescending ? ' DESC' : ''}`,
  );
  return `ORDER BY ${keys.join(', ')}`;
}

/** An order key (`person.name`) with the variables of the statement (`person_s0.name`). */
export function resolveExpression(expression: string, variables: Variables): string {
  const [name = '', ...rest] = expression.split('.');
  return [variables.get(name) ?? name, ...rest].join('.');
}

/** The name of the requested order, or of the fragment's first. */
export function resolveOrder(fragment: Fragment, requested: string | undefined): string {
  const order = requested ?? [...fragment.orders.keys()][0];
  if (!order || !fragment.orders.has(order)) {
    throw new Error(`The fragment ${fragment.name} has no order ${String(order)}.`);
  }
  return order;
}
