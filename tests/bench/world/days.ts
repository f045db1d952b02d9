/** Dates as sources tell them: most by the day, some vaguely, a few not at all. */
import type { Chance } from './chance.js';

const FIRST = Date.UTC(2000, 0, 1);
const DAYS = 9_496;
export const LAST = DAYS - 1;
const DAY = 86_400_000;

export function day(number: number): string {
  return new Date(FIRST + number * DAY).toISOString().slice(0, 10);
}

export function anyDay(chance: Chance): number {
  return chance.nat(DAYS);
}

/** EDTF around a day; undefined: nobody tells. */
export function told(number: number, chance: Chance): string | undefined {
  const exact = day(number);
  return chance.weighted<() => string | undefined>([
    [() => exact, 80],
    [() => exact.slice(0, 7), 8],
    [() => exact.slice(0, 4), 3],
    [() => `${exact}~`, 2],
    [() => `${exact}/${day(number + 2)}`, 3],
    [() => `[${exact}..${day(number + 1)}]`, 2],
    [() => undefined, 2],
  ])();
}
