/** Orders texts by Unicode code points, as both engines do; JavaScript's `<` orders by UTF-16 code units. */
export function compareCodePoints(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
