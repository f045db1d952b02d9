/** Partial dates as a reader writes them: `2025-01-14` → `14 Jan 2025`, `[2025-01-11..2025-01-20]` → `between 11 and 20 Jan 2025`. */
import { parsePartialDate } from '../graph/dates.js';

export type MonthNames = 'short' | 'long';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
const DOUBTS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

/** A date that is written in no way known here is given back as it is. */
export function dateWords(edtf: string, months: MonthNames = 'short'): string {
  const [start, end] = ends(edtf);
  if (start && end) {
    const [first, last] = shortened(start, end, months);
    return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
  }
  const set = /^\[(.+)\]$/.exec(edtf)?.[1];
  return set ? setWords(set, months) : singleWords(start ?? edtf, months);
}

/** A date as the end of a sentence about what happened then: `in October 2018`, `on 14 January 2025`. */
export function dateClause(edtf: string): string {
  const [start, end] = ends(edtf);
  if (start && end) return `from ${shortened(start, end, 'long').join(' to ')}`;
  const words = dateWords(edtf, 'long');
  if (/^(about|perhaps|between) /.test(words)) return words;
  return `${/^\d{1,2} /.test(words) ? 'on' : 'in'} ${words}`;
}

/** A span whose ends are the same is said as a single date. */
function ends(edtf: string): readonly string[] {
  return [...new Set(edtf.split('/'))];
}

function singleWords(edtf: string, months: MonthNames): string {
  const [, year, month, day, doubt = ''] = SINGLE.exec(edtf) ?? [];
  if (!year) return edtf;
  const parts = [day && String(Number(day)), month && monthName(month, months), year];
  return `${DOUBTS[doubt] ?? ''}${parts.filter(Boolean).join(' ')}`;
}

function monthName(month: string, months: MonthNames): string {
  const name = MONTHS[Number(month) - 1] ?? month;
  return months === 'long' ? name : name.slice(0, 3);
}

/** What both ends share is said once, at the later one. */
function shortened(start: string, end: string, months: MonthNames): [string, string] {
  const [, year, month, day, doubt] = SINGLE.exec(start) ?? [];
  const [, endYear, endMonth, endDay] = SINGLE.exec(end) ?? [];
  const last = singleWords(end, months);
  if (!year || year !== endYear || !month || !endMonth || doubt || Boolean(day) !== Boolean(endDay))
    return [singleWords(start, months), last];
  if (day && month === endMonth) return [String(Number(day)), last];
  return [[day && String(Number(day)), monthName(month, months)].filter(Boolean).join(' '), last];
}

function setWords(inner: string, months: MonthNames): string {
  const [first, last, ...others] = inner.split(/\.\.|,/).map((item) => item.trim());
  if (!first || !last || others.length > 0) {
    const items = inner.split(',').map((item) => singleWords(item.trim(), months));
    return [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' or ');
  }
  const ends = shortened(first, last, months);
  return inner.includes('..') && !areNeighbours(first, last)
    ? `between ${ends.join(' and ')}`
    : ends.join(' or ');
}

function areNeighbours(start: string, end: string): boolean {
  const [one, other] = [parsePartialDate(start), parsePartialDate(end)];
  if ('problem' in one || 'problem' in other) return false;
  return Date.parse(other.min) - Date.parse(one.max) === 86_400_000;
}
