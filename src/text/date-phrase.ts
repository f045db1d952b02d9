/** A date in words, in the three forms that a sentence or a label needs, and the helpers that build them. */

export interface DatePhrase {
  /** On its own, as in a label or a table: `2020s`. */
  readonly label: string;
  /** After a preposition such as `since`: `the 2020s`. */
  readonly noun: string;
  /** As an adverbial: `in the 2020s`. */
  readonly adverbial: string;
}

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

/** `month` is 1 to 12, as a number or as written in a date (`05`). */
export function monthName(month: number | string, months: MonthNames): string {
  const name = MONTHS[Number(month) - 1] ?? String(month);
  return months === 'long' ? name : name.slice(0, 3);
}

/** Words that are the same in a label and in a sentence. */
export function phraseOf(words: string, preposition: 'in' | 'on'): DatePhrase {
  return { label: words, noun: words, adverbial: `${preposition} ${words}` };
}

/** `between 2000 and 2099`. */
export function phraseBetween(first: string, last: string): DatePhrase {
  const words = `between ${first} and ${last}`;
  return { label: words, noun: `some time ${words}`, adverbial: words };
}

/** `a, b or c`. */
export function joinAlternatives(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
}
