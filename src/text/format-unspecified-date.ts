/** Dates with unknown digits in words: `202X` → `the 2020s`, `2024-XX` → `some month of 2024`. */
import {
  type DatePhrase,
  joinAlternatives,
  type MonthNames,
  monthName,
  phraseBetween,
  phraseOf,
} from './date-phrase.js';

const UNSPECIFIED_DATE = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
/** The decades `190X` and `200X` are not among them: "the 1900s" could be the whole century. */
const DECADE = /^\d\d[1-9]X$/;
/** More alternatives than this are given as a range where they are consecutive. */
const MAX_LISTED = 3;
/** Any leap year: in an unknown year February may have 29 days. */
const LEAP_YEAR = 2000;

/** Null for text that is not a single date of digits and `X`. */
export function formatUnspecifiedDate(text: string, months: MonthNames): DatePhrase | null {
  const [, year, month, day] = UNSPECIFIED_DATE.exec(text) ?? [];
  if (!year) return null;
  if (!month) return yearPhrase(year);
  return day ? dayPhrase(year, month, day, months) : monthPhrase(year, month, months);
}

function yearPhrase(year: string): DatePhrase {
  if (!year.includes('X')) return phraseOf(year, 'in');
  if (year === 'XXXX')
    return { label: 'unknown year', noun: 'an unknown year', adverbial: 'in an unknown year' };
  if (DECADE.test(year)) {
    const decade = `${year.slice(0, 3)}0s`;
    return { label: decade, noun: `the ${decade}`, adverbial: `in the ${decade}` };
  }
  return phraseBetween(year.replaceAll('X', '0'), year.replaceAll('X', '9'));
}

function monthPhrase(year: string, month: string, months: MonthNames): DatePhrase {
  if (month === 'XX') return phraseOf(`some month ${ofYear(year)}`, 'in');
  const numbers = matching(month, 12);
  const names = numbers.map((number) => monthName(number, months));
  return isRange(numbers)
    ? phraseBetween(names[0] ?? '', addYear(names.at(-1) ?? '', year))
    : phraseOf(addYear(joinAlternatives(names), year), 'in');
}

function dayPhrase(year: string, month: string, day: string, months: MonthNames): DatePhrase {
  if (day === 'XX')
    return phraseOf(
      `some day ${month === 'XX' ? yearPhrase(year).adverbial : monthPhrase(year, month, months).adverbial}`,
      'on',
    );
  const days = matching(day, longestMonth(year, month));
  const isKnownMonth = !month.includes('X');
  const words = days.map((number) => (isKnownMonth ? String(number) : `the ${ordinal(number)}`));
  const ending = isKnownMonth
    ? ` ${addYear(monthName(month, months), year)}`
    : ` of ${unknownMonth(year, month, months)}`;
  if (isRange(days)) return phraseBetween(words[0] ?? '', `${words.at(-1)}${ending}`);
  // "the 5th, 15th or 25th": the article is not repeated.
  const [first = '', ...others] = words;
  return phraseOf(
    `${joinAlternatives([first, ...others.map((word) => word.replace('the ', ''))])}${ending}`,
    'on',
  );
}

/** `some month of 2024`, `October, November or December 2024`, `a month between January and September 2024`. */
function unknownMonth(year: string, month: string, months: MonthNames): string {
  const { label } = monthPhrase(year, month, months);
  return label.startsWith('between ') ? `a month ${label}` : label;
}

/** `of 2024`, `of the 2020s`, `between 1900 and 1999`. */
function ofYear(year: string): string {
  const { noun, adverbial } = yearPhrase(year);
  return adverbial.startsWith('between ') ? adverbial : `of ${noun}`;
}

/** `May 2024`, `May of some year in the 2020s`. */
function addYear(words: string, year: string): string {
  if (!year.includes('X')) return `${words} ${year}`;
  const { noun, adverbial } = yearPhrase(year);
  return `${words} of ${year === 'XXXX' ? noun : `some year ${adverbial}`}`;
}

/** The numbers from 1 to `max` that two digits with unknown ones may be. */
function matching(digits: string, max: number): number[] {
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  const numbers = Array.from({ length: max }, (_, index) => index + 1);
  return numbers.filter((number) => pattern.test(String(number).padStart(2, '0')));
}

function isRange(numbers: readonly number[]): boolean {
  return numbers.length > MAX_LISTED && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) === numbers.length - 1;
}

function longestMonth(year: string, month: string): number {
  const inYear = year.includes('X') ? LEAP_YEAR : Number(year);
  return Math.max(...matching(month, 12).map((number) => new Date(Date.UTC(inYear, number, 0)).getUTCDate()));
}

const ORDINAL_RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const ORDINAL_SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  return `${number}${ORDINAL_SUFFIXES[ORDINAL_RULES.select(number)] ?? 'th'}`;
}
