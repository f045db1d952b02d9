/** A period of an exchange channel as a clause: `the exchange “Talks” between A and B was halted from 2018 to 2025`. */
import type { ChannelOpening, ChannelPhase } from '../model/vocabulary.js';
import { formatDateClause, formatDateNoun } from './format-date.js';
import { formatPeriodClause, type PeriodFields } from './format-period.js';

export interface ChannelFields extends PeriodFields {
  readonly name: string | null;
  readonly phase: ChannelPhase | null;
  readonly opening: ChannelOpening | null;
}

/** `ends` are the names of the two ends, with their articles: `China and Japan`. */
export function channelClause(channel: ChannelFields, ends: string): string {
  const exchange = exchangeName(channel.name);
  const exchangeBetween = `${exchange} between ${ends}`;
  const verb = channel.start && !channel.end ? 'has been' : 'was';
  switch (channel.phase ?? 'ACTIVE') {
    case 'AGREED':
      return joinWords(
        `${ends} agreed on`,
        channel.name ? exchange : 'an exchange',
        onset(channel),
        lasting(channel),
      );
    case 'ACTIVE':
      if (!channel.opening) return joinWords(exchangeBetween, verb, 'active', formatPeriodClause(channel));
      return joinWords(ends, OPENING_VERBS[channel.opening], exchange, onset(channel), lasting(channel));
    case 'HALTED':
      return joinWords(exchangeBetween, verb, 'halted', formatPeriodClause(channel));
    case 'ENDED':
      return joinWords(exchangeBetween, 'ended', onset(channel));
  }
}

const DESCRIPTIVE_NAME =
  /\s(?:channel|committee|conference|consultations?|council|dialogue|exchanges?|forum|hotline|mechanism|meetings?|talks)$/i;
const OPENING_VERBS: Record<ChannelOpening, string> = { LAUNCHED: 'launched', REVIVED: 'revived' };

/** When a period began, for a verb that names its beginning. */
function onset({ start, asOf }: PeriodFields): string {
  if (start) return formatDateClause(start);
  return asOf ? `by ${formatDateNoun(asOf)}` : '';
}

function lasting({ end }: PeriodFields): string {
  return end ? `(until ${formatDateNoun(end)})` : '';
}

/** `the China-Japan military exchange`, but `the exchange “Talks”` for a name that does not read as a common noun. */
function exchangeName(name: string | null): string {
  if (!name) return 'the exchange';
  if (!DESCRIPTIVE_NAME.test(name)) return `the exchange “${name}”`;
  return /^the\s/i.test(name) ? `the${name.slice(3)}` : `the ${name}`;
}

function joinWords(...words: readonly string[]): string {
  return words.filter(Boolean).join(' ');
}
