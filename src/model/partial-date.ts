/** Parses partial dates (EDTF without times and seasons) into their first and last possible day. */
import edtf, { parse as parseEdtf } from 'edtf';

export interface PartialDate {
  /** The EDTF text. */
  readonly text: string;
  /** ISO day: the first possible one. */
  readonly min: string;
  /** ISO day: the last possible one. */
  readonly max: string;
  /** Precision of a single date; null for spans, sets and dates with unknown digits. */
  readonly precision: 'day' | 'month' | 'year' | null;
}

const EXPECTED_FORMAT =
  'write a year, month or day such as 2006, 2018-10 or 2025-01-14, a span 2024-11-26/2024-12-04, or [2025-01-13..2025-01-14]';
const SINGLE_DATE = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$/;
const MAX_DATE_LENGTH = 100;
const NONEXISTENT_DATE = 'does not exist';

type ParsedDate = PartialDate | { readonly problem: string };

/** Parsing takes a quarter of a millisecond, and a million meetings share a few thousand dates. */
const PARSED_DATES = new Map<string, ParsedDate>();
const MAX_CACHED_DATES = 50_000;

/** `problem` is a sentence that names the fault and gives correct examples. */
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
  if (/[T:]/.test(text)) return problem('has a time; write only the day');
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

/** The bounds of a single date, or the reason why it is not accepted. */
function boundsOf(text: string): Bounds | string {
  try {
    const { type } = parseEdtf(text);
    if (type === 'Season') return 'is a season';
    if (type === 'Decade')
      return `is a decade: write ${text}X for one of its years, or ${text}0/${text}9 for all of it`;
    if (type === 'Century')
      return `is a century: write ${text}XX for one of its years, or ${text}00/${text}99 for all of it`;
    if (type !== 'Date') return 'is not a single date or a span';
    const { min, max } = edtf(text);
    const bounds = { min: toIsoDay(min), max: toIsoDay(max) };
    if (!bounds.min || !bounds.max) return 'is outside the years 0000 to 9999';
    if (!matchesDigits(text, bounds as Bounds))
      return text.includes('X') ? 'has unknown digits that give no first and last day' : NONEXISTENT_DATE;
    return bounds as Bounds;
  } catch {
    return SINGLE_DATE.test(text) ? NONEXISTENT_DATE : 'is not in a format that Entente accepts';
  }
}

/** The package reads a day that does not exist, such as 29 February 2023, as a day of the next month. */
function matchesDigits(text: string, { min, max }: Bounds): boolean {
  const digits = text.replace(/[~?%]/g, '');
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  return [min, max].every((day) => pattern.test(day.slice(0, digits.length)));
}

/** A single date or a span. The package rejects a span with equal ends, so each end is parsed by itself. */
function boundsOfSpan(text: string): Bounds | string {
  const [first = text, last = first, ...more] = text.split('/').map(boundsOf);
  if (typeof first === 'string') return first;
  if (typeof last === 'string') return last;
  if (more.length > 0) return 'is not a single date or a span';
  return first.min > last.max ? 'ends before it begins' : { min: first.min, max: last.max };
}

/** The dates in the brackets of a set. The package gives `a..b` the upper bound of `a`, so each end is parsed by itself. */
function boundsOfSet(inner: string): Bounds | string {
  const items: Bounds[] = [];
  for (const item of inner.split(',')) {
    const ends = item.trim().split('..').map(boundsOf);
    const [first, last = first] = ends;
    if (typeof first === 'string') return first;
    if (typeof last === 'string') return last;
    if (!first || !last || ends.length > 2) return 'is not a set of dates';
    if (first.min > last.max) return 'ends before it begins';
    items.push({ min: first.min, max: last.max });
  }
  const firstDays = items.map(({ min }) => min).sort();
  const lastDays = items.map(({ max }) => max).sort();
  return { min: firstDays[0] ?? '', max: lastDays.at(-1) ?? '' };
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
