/** Random dates, as precise as in real sources: most of them exact days, some vague, a few missing. */
import type { Random } from './random.js';

const FIRST_DAY_MS = Date.UTC(2000, 0, 1);
const DAY_COUNT = 9_496;
export const LAST_DAY = DAY_COUNT - 1;
const DAY_MS = 86_400_000;

export function formatDay(number: number): string {
  return new Date(FIRST_DAY_MS + number * DAY_MS).toISOString().slice(0, 10);
}

export function randomDay(random: Random): number {
  return random.integerBelow(DAY_COUNT);
}

/** An EDTF date at or around a day. Undefined: no date is reported. */
export function randomEdtf(number: number, random: Random): string | undefined {
  const exact = formatDay(number);
  return random.pickWeighted<() => string | undefined>([
    [() => exact, 80],
    [() => exact.slice(0, 7), 8],
    [() => exact.slice(0, 4), 3],
    [() => `${exact}~`, 2],
    [() => `${exact}/${formatDay(number + 2)}`, 3],
    [() => `[${exact}..${formatDay(number + 1)}]`, 2],
    [() => undefined, 2],
  ])();
}
