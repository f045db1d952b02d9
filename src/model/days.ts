/** ISO days (`2025-01-14`), and the two that stand for an unknown start and an unknown end. */

/** Stored where no source gives a start. */
export const FIRST_DAY = '0000-01-01';
/** Stored where no source gives an end. */
export const LAST_DAY = '9999-12-31';

/** Null for a day that stands for an unknown start or end. */
export function knownDay(day: string): string | null {
  return day === FIRST_DAY || day === LAST_DAY ? null : day;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function toEpochDay(day: string): number {
  return Date.parse(day) / DAY_MS;
}
