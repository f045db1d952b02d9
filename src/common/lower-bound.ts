/** The first of so many places of which it holds, where it holds of all after one of which it does; `count` where of none. */
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
