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

const EXPECTED_FORMAT =
  'write a year, month or day such as 2006, 2018-10 or 2025-01-14, a span 2024-11-26/2024-12-04, or [2025-01-13..2025-01-14]';
const SINGLE_DATE = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$/;
const MAX_DATE_LENGTH = 100;
const NONEXISTENT_DATE = 'is no date that exists';

type ParsedDate = PartialDate | { readonly problem: string };

/** The package takes a quarter of a millisecond for a date, and a million meetings are on few days. */
const PARSED_DATES = new Map<string, ParsedDate>();
const MAX_CACHED_DATES = 50_000;

/** Reads a date; a problem says what is wrong with it and what would be right. */
export function parsePartialDate(text: string): ParsedDate {
  const cached = PARSED_DATES.get(text);
  if (cached) return cached;
  const parsed = parse(text);
  if (PARSED_DATES.size === MAX_CACHED_DATES) PARSED_DATES.clear();
  if (text.length <= MAX_DATE_LENGTH) PARSED_DATES.set(text, parsed);
  return parsed;
}

function parse(text: string): ParsedDate {
  const shown = text.length > MAX_DATE_LENGTH ? `${text.slice(0, MAX_DATE_LENGTH)}…` : text;
  const problem = (reason: string) => ({ problem: `"${shown}" ${reason}; ${EXPECTED_FORMAT}.` });
  if (text.length > MAX_DATE_LENGTH) return problem('is too long');
  if (/[T:]/.test(text)) return problem('has a time; dates here end at the day');
  if (/\.\.$|^\.\.|\/$|^\/|\[\.\.|\.\.\]/.test(text)) return problem('has an open end');
  const set = /^\[(.+)\]$/.exec(text);
  const bounds = set?.[1] === undefined ? boundsOfSpan(text) : boundsOfSet(set[1]);
  if (typeof bounds === 'string') return problem(bounds);
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
    const bounds = { min: toIsoDay(min), max: toIsoDay(max) };
    if (!bounds.min || !bounds.max) return 'is outside the years 0000 to 9999';
    if (!matchesDigits(text, bounds as Bounds))
      return text.includes('X') ? 'has unknown digits by which its days cannot be told' : NONEXISTENT_DATE;
    return bounds as Bounds;
  } catch {
    return SINGLE_DATE.test(text) ? NONEXISTENT_DATE : 'is not written as dates are here';
  }
}

/** The package takes some days that no month has, such as the 29th of February of any year, for days of the next. */
function matchesDigits(text: string, { min, max }: Bounds): boolean {
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

function toIsoDay(milliseconds: number): string | null {
  const day = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

function precisionOf(text: string): PartialDate['precision'] {
  if (!SINGLE_DATE.test(text)) return null;
  const digits = text.replace(/[~?%]/, '').length;
  return digits === 4 ? 'year' : digits === 7 ? 'month' : 'day';
}
