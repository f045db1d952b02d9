/** The first of so many places of which it holds, where it holds of all after one of which it does; `count` where of none. */
export function firstPlace(count: number, holds: (place: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
