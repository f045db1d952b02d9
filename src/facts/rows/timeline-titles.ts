/** Titles of timeline entries of memberships and channels, whose facts have no title. */
import type { ChannelPhase, TimelineEvent } from '../../model/vocabulary.js';
import type { ChannelFact, MembershipFact } from '../read/fact-file.js';

/** Returns the name of an entity by its reference. */
export type NameLookup = (reference: string) => string;

/** `NAMED`: a source names the membership, but its start is unknown. */
export type MembershipEvent = Extract<TimelineEvent, 'BEGAN' | 'ENDED' | 'NAMED'>;

/** Verbs for an office with a role, for an office without a role, and for a membership. */
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

/** Event at the start of a period: how it opened if that is known, otherwise its phase. */
export function channelEvent({
  phase,
  opening,
}: Pick<ChannelFact['periods'][number], 'phase' | 'opening'>): TimelineEvent {
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

/** `China-Japan military exchange revived`; with `endedPhase`, `China-Japan military exchange no longer halted`. */
export function titleOfChannel(name: string, event: TimelineEvent, endedPhase?: ChannelPhase): string {
  return endedPhase ? `${name} no longer ${EVENT_WORDS[endedPhase]}` : `${name} ${EVENT_WORDS[event]}`;
}
