/** Partial dates: EDTF strings without times or seasons, with the first and the last day that they may mean. */
import edtf, { parse as parseEdtf } from 'edtf';

/** A date as exactly as it is known. */
export interface PartialDate {
  /** As it was written. */
  readonly text: string;
  /** ISO day: the first that it may mean. */
  readonly min: string;
  /** ISO day: the last that it may mean. */
  readonly max: string;
  /** What a single date names; null for spans, sets and dates with unknown digits. */
  readonly precision: 'day' | 'month' | 'year' | null;
}

const RIGHT =
  'write a year, month or day such as 2006, 2018-10 or 2025-01-14, a span 2024-11-26/2024-12-04, or [2025-01-13..2025-01-14]';
const SINGLE = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$/;
const LONGEST = 100;
const NO_DATE = 'is no date that exists';

type Read = PartialDate | { readonly problem: string };

/** The package takes a quarter of a millisecond for a date, and a million meetings are on few days. */
const KNOWN = new Map<string, Read>();
const MOST_KNOWN = 50_000;

/** Reads a date; a problem says what is wrong with it and what would be right. */
export function parsePartialDate(text: string): Read {
  const known = KNOWN.get(text);
  if (known) return known;
  const read = parse(text);
  if (KNOWN.size === MOST_KNOWN) KNOWN.clear();
  if (text.length <= LONGEST) KNOWN.set(text, read);
  return read;
}

function parse(text: string): Read {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const wrong = (why: string) => ({ problem: `"${shown}" ${why}; ${RIGHT}.` });
  if (text.length > LONGEST) return wrong('is too long');
  if (/[T:]/.test(text)) return wrong('has a time; dates here end at the day');
  if (/\.\.$|^\.\.|\/$|^\/|\[\.\.|\.\.\]/.test(text)) return wrong('has an open end');
  const set = /^\[(.+)\]$/.exec(text);
  const bounds = set?.[1] === undefined ? boundsOfSpan(text) : boundsOfSet(set[1]);
  if (typeof bounds === 'string') return wrong(bounds);
  return { text, ...bounds, precision: precisionOf(text) };
}

interface Bounds {
  readonly min: string;
  readonly max: string;
}

/** The bounds that the package tells of a single date, or why the text is none of ours. */
function boundsOf(text: string): Bounds | string {
  try {
    const { type } = parseEdtf(text);
    if (type === 'Season') return 'is a season';
    if (type === 'Decade')
      return `is a decade: ${text}X is one of its years, and ${text}0/${text}9 all of it`;
    if (type === 'Century')
      return `is a century: ${text}XX is one of its years, and ${text}00/${text}99 all of it`;
    if (type !== 'Date') return 'is no single date or span';
    const { min, max } = edtf(text);
    const bounds = { min: isoDay(min), max: isoDay(max) };
    if (!bounds.min || !bounds.max) return 'is outside the years 0000 to 9999';
    if (!isOf(text, bounds as Bounds))
      return text.includes('X') ? 'has unknown digits by which its days cannot be told' : NO_DATE;
    return bounds as Bounds;
  } catch {
    return SINGLE.test(text) ? NO_DATE : 'is not written as dates are here';
  }
}

/** The package takes some days that no month has, such as the 29th of February of any year, for days of the next. */
function isOf(text: string, { min, max }: Bounds): boolean {
  const digits = text.replace(/[~?%]/g, '');
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  return [min, max].every((day) => pattern.test(day.slice(0, digits.length)));
}

/** From one date to another: the package refuses a span whose ends are the same, so ends are read one by one. */
function boundsOfSpan(text: string): Bounds | string {
  const [first = text, last = first, ...more] = text.split('/').map(boundsOf);
  if (typeof first === 'string') return first;
  if (typeof last === 'string') return last;
  if (more.length > 0) return 'is no single date or span';
  return first.min > last.max ? 'ends before it begins' : { min: first.min, max: last.max };
}

/** One of several days: the package takes the upper bound of `a..b` for that of `a`, so ends are read one by one. */
function boundsOfSet(inner: string): Bounds | string {
  const all: Bounds[] = [];
  for (const item of inner.split(',')) {
    const ends = item.trim().split('..').map(boundsOf);
    const [first, last = first] = ends;
    if (typeof first === 'string') return first;
    if (typeof last === 'string') return last;
    if (!first || !last || ends.length > 2) return 'is no set of dates';
    if (first.min > last.max) return 'ends before it begins';
    all.push({ min: first.min, max: last.max });
  }
  return {
    min: all.map(({ min }) => min).sort()[0] ?? '',
    max:
      all
        .map(({ max }) => max)
        .sort()
        .at(-1) ?? '',
  };
}

function isoDay(milliseconds: number): string | null {
  const day = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

function precisionOf(text: string): PartialDate['precision'] {
  if (!SINGLE.test(text)) return null;
  const digits = text.replace(/[~?%]/, '').length;
  return digits === 4 ? 'year' : digits === 7 ? 'month' : 'day';
}

/** The first and the last possible day: what stands for a beginning and an end that are not known. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** The day itself, or null for the one that stands for an open beginning or end. */
export function knownDay(day: string): string | null {
  return day === FIRST_DAY || day === LAST_DAY ? null : day;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** The number of an ISO day: days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_IN_MILLISECONDS;
}
