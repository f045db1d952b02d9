/** Edit distance between two words, and how many typos a word may have. */

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, in code points.
 * Null if it exceeds `maxDistance`.
 */
export function editDistance(a: string, b: string, maxDistance: number): number | null {
  if (maxDistance === 0 || a === b) return a === b ? 0 : null;
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > maxDistance) return null;
  let rowBeforePrevious: number[] = [];
  let previousRow = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substitutionCost = from[i - 1] === to[j - 1] ? 0 : 1;
      let cost = Math.min(
        (previousRow[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previousRow[j - 1] ?? 0) + substitutionCost,
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (rowBeforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    // No later row can have a lower cost: a swap costs one more than the minimum two rows above.
    if (Math.min(...row) > maxDistance) return null;
    [rowBeforePrevious, previousRow] = [previousRow, row];
  }
  const distance = previousRow[to.length] ?? 0;
  return distance <= maxDistance ? distance : null;
}

/** Short words may have no typo, because one letter makes them another word. */
export function maxTypos(word: string): number {
  const { length } = [...word];
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
