/** Lower bound: the first index below `count` for which `predicate` is true, or `count`. Once true, it must stay true. */
export function lowerBound(count: number, predicate: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (predicate(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
