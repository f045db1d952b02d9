/** What entries of the timeline are called, where their facts have no title of their own. */
import type { ChannelPhase, TimelineEvent } from '../../model/vocabulary.js';
import type { ChannelFact, MembershipFact } from '../read/fact-file.js';

/** The name of an entity by its reference. */
export type NameLookup = (reference: string) => string;

/** What a timeline tells of a mandate: its ends, or only that a source names it. */
export type MembershipEvent = Extract<TimelineEvent, 'BEGAN' | 'ENDED' | 'NAMED'>;

/** The verbs of an office with a role, of an office without one, and of a plain membership. */
const VERBS: Record<MembershipEvent, readonly [string, string, string]> = {
  BEGAN: ['became', 'took office in', 'joined'],
  NAMED: ['is named as', 'is named as holding office in', 'is named as a member of'],
  ENDED: ['ceased to be', 'left office in', 'left'],
};

/** `Wang Yi became Foreign Minister of Ministry of Foreign Affairs of China`. */
export function titleOfMembership(
  { member, organization, role, kind }: MembershipFact,
  event: MembershipEvent,
  nameOf: NameLookup,
): string {
  const [who, where] = [nameOf(member), nameOf(organization)];
  const [withRole, inOffice, asMember] = VERBS[event];
  if (role) return `${who} ${withRole} ${role} of ${where}`;
  return `${who} ${kind === 'OFFICE' ? inOffice : asMember} ${where}`;
}

/** What the beginning of a period is: how it opened, where that is told. */
export function channelEvent({ phase, opening }: ChannelFact['periods'][number]): TimelineEvent {
  return phase === 'ACTIVE' ? (opening ?? phase) : phase;
}

const EVENT_WORDS: Partial<Record<TimelineEvent, string>> = {
  AGREED: 'agreed upon',
  LAUNCHED: 'launched',
  ACTIVE: 'active',
  HALTED: 'halted',
  REVIVED: 'revived',
  ENDED: 'ended',
};

/** `China-Japan military exchange revived`; of a state that ended without another: `… no longer halted`. */
export function titleOfChannel(name: string, event: TimelineEvent, endedPhase?: ChannelPhase): string {
  return endedPhase ? `${name} no longer ${EVENT_WORDS[endedPhase]}` : `${name} ${EVENT_WORDS[event]}`;
}
