/** What entries of the timeline are called, where their facts have no title of their own. */
import type { ChannelPhase, TimelineEvent } from '../graph/vocabulary.js';
import type { ChannelFact, MembershipFact } from './fact-file.js';

/** The name of an entity by its reference. */
export type Naming = (reference: string) => string;

/** `Wang Yi became Foreign Minister of Ministry of Foreign Affairs of China`. */
export function titleOfMembership(
  { member, organization, role, kind }: MembershipFact,
  event: 'BEGAN' | 'ENDED',
  nameOf: Naming,
): string {
  const [who, where] = [nameOf(member), nameOf(organization)];
  const begins = event === 'BEGAN';
  if (role) return `${who} ${begins ? 'became' : 'ceased to be'} ${role} of ${where}`;
  if (kind === 'OFFICE') return `${who} ${begins ? 'took' : 'left'} office in ${where}`;
  return `${who} ${begins ? 'joined' : 'left'} ${where}`;
}

/** What the beginning of a period is: how it opened, where that is told. */
export function channelEvent({ phase, opening }: ChannelFact['periods'][number]): TimelineEvent {
  return phase === 'ACTIVE' ? (opening ?? phase) : phase;
}

const WORDS: Partial<Record<TimelineEvent, string>> = {
  AGREED: 'agreed upon',
  LAUNCHED: 'launched',
  ACTIVE: 'active',
  HALTED: 'halted',
  REVIVED: 'revived',
  ENDED: 'ended',
};

/** `China-Japan military exchange revived`; of a state that ended without another: `… no longer halted`. */
export function titleOfChannel(name: string, event: TimelineEvent, left?: ChannelPhase): string {
  return left ? `${name} no longer ${WORDS[left]}` : `${name} ${WORDS[event]}`;
}
