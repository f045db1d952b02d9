/** A period in words, for a label and for a sentence. */
import { formatDateNoun, formatDateSpan } from './format-date.js';

/** EDTF dates. `asOf` is a date on which it held, given where no start is known. */
export interface PeriodFields {
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
}

/** `since 2006`, `2006 – Oct 2018`, `as of 14 Jan 2025`; empty without any of the three dates. */
export function formatPeriod({ start, end, asOf }: PeriodFields): string {
  if (start && end) return formatDateSpan(start, end);
  if (start) return `since ${formatDateNoun(start, 'short')}`;
  if (end) return `until ${formatDateNoun(end, 'short')}`;
  return asOf ? `as of ${formatDateNoun(asOf, 'short')}` : '';
}

/** `from 2006 to October 2018`, `since the 2020s`; empty without any of the three dates. */
export function formatPeriodClause({ start, end, asOf }: PeriodFields): string {
  if (start && end) return `from ${formatDateNoun(start)} to ${formatDateNoun(end)}`;
  if (start) return `since ${formatDateNoun(start)}`;
  if (end) return `until ${formatDateNoun(end)}`;
  return asOf ? `as of ${formatDateNoun(asOf)}` : '';
}
