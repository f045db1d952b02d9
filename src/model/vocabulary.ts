/** Enumerations of the domain, shared by fact files and the GraphQL schema. */

export const ENTITY_KINDS = ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const NAME_KINDS = ['PRIMARY', 'NATIVE', 'ALIAS', 'TRANSLITERATION', 'PREVIOUS', 'WEAK'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const SUPPORTS = ['STATED', 'INFERRED'] as const;
export type Support = (typeof SUPPORTS)[number];

export const BASES = ['STATED', 'DELEGATION'] as const;
export type Basis = (typeof BASES)[number];

export const MEETING_STATUSES = [
  'HELD',
  'PLANNED',
  'REQUESTED',
  'REFUSED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
  'UNCONFIRMED',
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_KINDS = ['MEETING', 'VISIT', 'SESSION'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const SIDE_ROLES = ['HOST', 'VISITOR', 'PARTICIPANT'] as const;

export const MEMBERSHIP_KINDS = ['MEMBERSHIP', 'OFFICE'] as const;

export const CHANNEL_KINDS = ['PARTY', 'MILITARY', 'PARLIAMENTARY', 'MINISTERIAL'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const CHANNEL_PHASES = ['AGREED', 'ACTIVE', 'HALTED', 'ENDED'] as const;
export type ChannelPhase = (typeof CHANNEL_PHASES)[number];

export const CHANNEL_OPENINGS = ['LAUNCHED', 'REVIVED'] as const;
export type ChannelOpening = (typeof CHANNEL_OPENINGS)[number];

export const INSTITUTION_CLASSIFICATIONS = [
  'MINISTRY',
  'GOVERNMENT',
  'PARLIAMENT',
  'ADVISORY_BODY',
  'PARTY_ORGAN',
  'MILITARY',
  'FRIENDSHIP_GROUP',
  'INTERNATIONAL_ORGANIZATION',
  'OTHER',
] as const;
export type InstitutionClassification = (typeof INSTITUTION_CLASSIFICATIONS)[number];

export const TIMELINE_KINDS = ['MEETING', 'CHANNEL', 'MEMBERSHIP', 'ACT'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/**
 * Events of the timeline: the status of a meeting, the opening or phase of a channel's period, the start or end of a
 * membership, an act. `NAMED` is a membership without a known start; `INTENDED` an act that is not reported as done.
 */
export const TIMELINE_EVENTS = [
  ...MEETING_STATUSES,
  ...CHANNEL_OPENINGS,
  ...CHANNEL_PHASES,
  'BEGAN',
  'NAMED',
  'ACT',
  'INTENDED',
] as const;
export type TimelineEvent = (typeof TIMELINE_EVENTS)[number];

/** The event types of PLOVER. */
export const ACT_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type ActEvent = (typeof ACT_EVENTS)[number];

export const STATISTICS_KEYS = ['YEAR', 'MONTH', 'COUNTRY_PAIR', 'PARTY', 'PLACE', 'STATUS'] as const;
export type StatisticsKey = (typeof STATISTICS_KEYS)[number];
