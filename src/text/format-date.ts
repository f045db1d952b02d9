/** Partial dates as people write them: `2025-01-14` → `14 Jan 2025`, `202X` → `2020s`. Nothing else shows EDTF to people. */

import { toEpochDay } from '../model/days.js';
import { parsePartialDate } from '../model/partial-date.js';
import {
  type DatePhrase,
  joinAlternatives,
  type MonthNames,
  monthName,
  phraseBetween,
  phraseOf,
} from './date-phrase.js';
import { formatUnspecifiedDate } from './format-unspecified-date.js';

/** A date on its own, as in a label or a table: `Oct 2018`, `2020s`. Text that is not a date is returned unchanged. */
export function formatDate(edtf: string, months: MonthNames = 'short'): string {
  return toPhrase(edtf, months).label;
}

/** A date after a preposition such as `since`: `October 2018`, `the 2020s`, `some time between 11 and 20 January 2025`. */
export function formatDateNoun(edtf: string, months: MonthNames = 'long'): string {
  return toPhrase(edtf, months).noun;
}

/** A date as an adverbial: `in October 2018`, `on 14 January 2025`, `in the 2020s`. */
export function formatDateClause(edtf: string): string {
  return toPhrase(edtf, 'long').adverbial;
}

/** From one date to another, on its own: `2006 – Oct 2018`. */
export function formatDateSpan(start: string, end: string): string {
  const [first, last] = [toPhrase(start, 'short'), toPhrase(end, 'short')];
  return isPlain(start) && isPlain(end)
    ? `${first.label} – ${last.label}`
    : `from ${first.noun} to ${last.noun}`;
}

function toPhrase(edtf: string, months: MonthNames): DatePhrase {
  const [start, end] = edtf.split('/');
  if (start && end && start !== end) return spanPhrase(start, end, months);
  const set = /^\[(.+)\]$/.exec(edtf)?.[1];
  return set ? setPhrase(set, months) : singlePhrase(start ?? edtf, months);
}

const PLAIN_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isPlain(edtf: string): boolean {
  return PLAIN_DATE.test(edtf);
}

/** Each part of a date may be marked as uncertain (`?`), approximate (`~`) or both (`%`): the words are about all of it. */
function singlePhrase(edtf: string, months: MonthNames): DatePhrase {
  const text = edtf.replace(/[?~%]/g, '');
  const phrase = isPlain(text) ? plainPhrase(text, months) : formatUnspecifiedDate(text, months);
  if (!phrase) return { label: edtf, noun: edtf, adverbial: edtf };
  const perhaps = /[?%]/.test(edtf) ? 'perhaps ' : '';
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  return {
    label: `${perhaps}${about}${phrase.label}`,
    noun: `${perhaps}${about}${phrase.noun}`,
    adverbial: `${perhaps}${phrase.adverbial.replace(/^(in|on) /, `$1 ${about}`)}`,
  };
}

function plainPhrase(edtf: string, months: MonthNames): DatePhrase {
  const [, year = '', month, day] = PLAIN_DATE.exec(edtf) ?? [];
  const words = [day && String(Number(day)), month && monthName(month, months), year];
  return phraseOf(words.filter(Boolean).join(' '), day ? 'on' : 'in');
}

function spanPhrase(start: string, end: string, months: MonthNames): DatePhrase {
  const [first, last] = [singlePhrase(start, months).noun, singlePhrase(end, months).noun];
  if (!isPlain(start) || !isPlain(end)) {
    const words = `from ${first} to ${last}`;
    return { label: words, noun: `some time ${words}`, adverbial: words };
  }
  const short = shorten(start, end, months);
  return {
    label: short.includes(' ') ? `${short} – ${last}` : `${short}–${last}`,
    noun: `some time between ${short} and ${last}`,
    adverbial: `from ${short} to ${last}`,
  };
}

/** One of several dates; an item may itself be a range `a..b`. */
function setPhrase(inner: string, months: MonthNames): DatePhrase {
  const items = inner.split(',').map((item) => expandRange(item.trim()));
  const dates = [...new Set(items.flat())];
  if (
    items.every((item) => item.length === 1 || areConsecutive(item)) &&
    dates.every(isPlain) &&
    haveOnePrecision(dates)
  )
    return alternatives(dates, months);
  const phrases = items.map((item) => rangePhrase(item, months));
  return {
    label: joinAlternatives(phrases.map(({ label }) => label)),
    noun: joinAlternatives(phrases.map(({ noun }) => noun)),
    adverbial: joinAlternatives(phrases.map(({ adverbial }) => adverbial)),
  };
}

/** One end, or two that differ. */
function expandRange(item: string): string[] {
  return [...new Set(item.split('..'))];
}

function rangePhrase(ends: readonly string[], months: MonthNames): DatePhrase {
  const [first = '', last] = ends;
  if (last === undefined) return singlePhrase(first, months);
  if (isPlain(first) && isPlain(last)) {
    return areConsecutive(ends)
      ? alternatives(ends, months)
      : phraseBetween(shorten(first, last, months), singlePhrase(last, months).label);
  }
  return phraseBetween(rangeEnd(first, 'min', months), rangeEnd(last, 'max', months));
}

/** `between some time between …` would be hard to read: such an end is given as a day. */
function rangeEnd(end: string, bound: 'min' | 'max', months: MonthNames): string {
  const { noun } = singlePhrase(end, months);
  const parsed = parsePartialDate(end);
  return noun.startsWith('some time ') && !('problem' in parsed)
    ? singlePhrase(parsed[bound], months).noun
    : noun;
}

/** Plain dates of one precision: `13, 15 or 20 Jan 2025`. */
function alternatives(dates: readonly string[], months: MonthNames): DatePhrase {
  const words = dates.map((date, index) => {
    const next = dates[index + 1];
    return next === undefined ? plainPhrase(date, months).label : shorten(date, next, months);
  });
  return phraseOf(joinAlternatives(words), dates[0]?.length === 10 ? 'on' : 'in');
}

/** The first of two plain dates, without the month and the year that it shares with the second. */
function shorten(date: string, next: string, months: MonthNames): string {
  const [, year, month, day] = PLAIN_DATE.exec(date) ?? [];
  const [, nextYear, nextMonth, nextDay] = PLAIN_DATE.exec(next) ?? [];
  if (year !== nextYear || !month || !nextMonth || Boolean(day) !== Boolean(nextDay))
    return plainPhrase(date, months).label;
  if (day && month === nextMonth) return String(Number(day));
  return [day && String(Number(day)), monthName(month, months)].filter(Boolean).join(' ');
}

function haveOnePrecision(dates: readonly string[]): boolean {
  return new Set(dates.map(({ length }) => length)).size === 1;
}

function areConsecutive([start = '', end = '']: readonly string[]): boolean {
  const [first, second] = [parsePartialDate(start), parsePartialDate(end)];
  if ('problem' in first || 'problem' in second) return false;
  return toEpochDay(second.min) - toEpochDay(first.max) === 1;
}
