/** Partial dates as a reader writes them: `2025-01-14` → `14 Jan 2025`, `[2025-01-11..2025-01-20]` → `between 11 and 20 Jan 2025`. */
import { parsePartialDate } from '../model/partial-date.js';

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

const SINGLE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
const QUALIFIERS: Readonly<Record<string, string>> = {
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};

/** A date that is written in no way known here is given back as it is. */
export function formatDate(edtf: string, months: MonthNames = 'short'): string {
  const [start, end] = splitInterval(edtf);
  if (start && end) {
    const [first, last] = shortenRange(start, end, months);
    return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
  }
  const set = /^\[(.+)\]$/.exec(edtf)?.[1];
  return set ? formatSet(set, months) : formatSingleDate(start ?? edtf, months);
}

/** A date as the end of a sentence about what happened then: `in October 2018`, `on 14 January 2025`. */
export function formatDateClause(edtf: string): string {
  const [start, end] = splitInterval(edtf);
  if (start && end) return `from ${shortenRange(start, end, 'long').join(' to ')}`;
  const words = formatDate(edtf, 'long');
  if (/^(about|perhaps|between) /.test(words)) return words;
  return `${/^\d{1,2} /.test(words) ? 'on' : 'in'} ${words}`;
}

/** A span whose ends are the same is said as a single date. */
function splitInterval(edtf: string): readonly string[] {
  return [...new Set(edtf.split('/'))];
}

function formatSingleDate(edtf: string, months: MonthNames): string {
  const [, year, month, day, qualifier = ''] = SINGLE_DATE.exec(edtf) ?? [];
  if (!year) return edtf;
  const parts = [day && String(Number(day)), month && monthName(month, months), year];
  return `${QUALIFIERS[qualifier] ?? ''}${parts.filter(Boolean).join(' ')}`;
}

function monthName(month: string, months: MonthNames): string {
  const name = MONTHS[Number(month) - 1] ?? month;
  return months === 'long' ? name : name.slice(0, 3);
}

/** What both ends share is said once, at the later one. */
function shortenRange(start: string, end: string, months: MonthNames): [string, string] {
  const [, year, month, day, qualifier] = SINGLE_DATE.exec(start) ?? [];
  const [, endYear, endMonth, endDay] = SINGLE_DATE.exec(end) ?? [];
  const last = formatSingleDate(end, months);
  if (!year || year !== endYear || !month || !endMonth || qualifier || Boolean(day) !== Boolean(endDay))
    return [formatSingleDate(start, months), last];
  if (day && month === endMonth) return [String(Number(day)), last];
  return [[day && String(Number(day)), monthName(month, months)].filter(Boolean).join(' '), last];
}

function formatSet(inner: string, months: MonthNames): string {
  const [first, last, ...others] = inner.split(/\.\.|,/).map((item) => item.trim());
  if (!first || !last || others.length > 0) {
    const items = inner.split(',').map((item) => formatSingleDate(item.trim(), months));
    return [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' or ');
  }
  const ends = shortenRange(first, last, months);
  return inner.includes('..') && !areConsecutiveDays(first, last)
    ? `between ${ends.join(' and ')}`
    : ends.join(' or ');
}

function areConsecutiveDays(start: string, end: string): boolean {
  const [one, other] = [parsePartialDate(start), parsePartialDate(end)];
  if ('problem' in one || 'problem' in other) return false;
  return Date.parse(other.min) - Date.parse(one.max) === 86_400_000;
}
