/** Dates as sources tell them: most by the day, some vaguely, a few not at all. */
import type { Random } from './random.js';

const FIRST_DAY_MS = Date.UTC(2000, 0, 1);
const DAY_COUNT = 9_496;
export const LAST_DAY = DAY_COUNT - 1;
const DAY_MS = 86_400_000;

export function formatDay(number: number): string {
  return new Date(FIRST_DAY_MS + number * DAY_MS).toISOString().slice(0, 10);
}

export function randomDay(chance: Random): number {
  return chance.integerBelow(DAY_COUNT);
}

/** EDTF around a day; undefined: nobody tells. */
export function randomEdtf(number: number, chance: Random): string | undefined {
  const exact = formatDay(number);
  return chance.pickWeighted<() => string | undefined>([
    [() => exact, 80],
    [() => exact.slice(0, 7), 8],
    [() => exact.slice(0, 4), 3],
    [() => `${exact}~`, 2],
    [() => `${exact}/${formatDay(number + 2)}`, 3],
    [() => `[${exact}..${formatDay(number + 1)}]`, 2],
    [() => undefined, 2],
  ])();
}
