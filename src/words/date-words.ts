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
  const [start, end, ...others] = edtf.split('/');
  if (start && end && others.length === 0) return spanWords(start, end, months);
  const set = /^\[([^.,]+)(?:\.\.|,)([^.,]+)\]$/.exec(edtf);
  if (set?.[1] && set[2]) return setWords(set[1].trim(), set[2].trim(), edtf.includes('..'), months);
  return singleWords(edtf, months);
}

/** `in Oct 2018`, `on 14 Jan 2025`: a date as the end of a sentence about what happened then. */
export function dateClause(edtf: string, months: MonthNames = 'long'): string {
  const words = dateWords(edtf, months);
  if (/^(about|perhaps|between|from)\b/.test(words) || words === edtf) return words;
  return SINGLE.exec(edtf)?.[3] || / or /.test(words) ? `on ${words}` : `in ${words}`;
}

function singleWords(edtf: string, months: MonthNames): string {
  const [, year, month, day, doubt = ''] = SINGLE.exec(edtf) ?? [];
  if (!year) return edtf;
  const parts = [day && String(Number(day)), month && monthName(month, months), String(year)];
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

function spanWords(start: string, end: string, months: MonthNames): string {
  const [first, last] = shortened(start, end, months);
  return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
}

function setWords(start: string, end: string, range: boolean, months: MonthNames): string {
  const [first, last] = shortened(start, end, months);
  return !range || areNeighbours(start, end) ? `${first} or ${last}` : `between ${first} and ${last}`;
}

function areNeighbours(start: string, end: string): boolean {
  const [one, other] = [parsePartialDate(start), parsePartialDate(end)];
  if ('problem' in one || 'problem' in other) return false;
  return Date.parse(other.min) - Date.parse(one.max) === 86_400_000;
}
