/** Converts the BigInts in a row of the embedded engine, which returns large integers as BigInt, to numbers. */

/** Changes objects and lists in place: copying every row would cost more than the query. */
export function bigIntsToNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  const items = value as Record<string, unknown>;
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (typeof item === 'bigint' || typeof item === 'object') items[key] = bigIntsToNumbers(item);
  }
  return value;
}
