/** Keyset pagination: the condition for rows beyond a cursor. */
import type { OrderKey } from '../engines/cypher/parse-fragment.js';
import { decodeCursor, type SortValue } from './cursor.js';
import { getOrderKeys, resolveExpression, type Variables } from './order.js';
import type { ConnectedField } from './planned-field.js';

/**
 * The conditions for the cursors `after` and `before` of a connection. `addParameter` adds a value to the statement's
 * parameters and returns its `$name`.
 */
export function composeKeyset(
  field: ConnectedField,
  variables: Variables,
  addParameter: (name: string, value: SortValue) => string,
): string[] {
  if (field.prefetched) return [];
  const { after, before } = field.pageRequest;
  const order = getOrderKeys(field.fragment, field.order, false).map(({ expression, isDescending }) => ({
    expression: resolveExpression(expression, variables),
    isDescending,
  }));
  const compose = (argument: 'after' | 'before', cursor: string | null): string[] => {
    if (cursor === null) return [];
    const values = decodeCursor(argument, cursor, field.fingerprint, order.length);
    const names = values.map((value, index) => addParameter(`${argument}${index}`, value));
    return [composeKeysetCondition(order, names, argument === 'before')];
  };
  return [...compose('after', after), ...compose('before', before)];
}

/** Rows after (or before) a row in a total order, written so that an index can answer the first comparison. */
function composeKeysetCondition(
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
