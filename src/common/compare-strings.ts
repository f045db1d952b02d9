/** Code-unit order, as `<` compares strings: the same on every machine, but not the order of the databases. */
export function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
