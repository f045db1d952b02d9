/** Enum types that both arguments and types use. */

import { EDGE_TYPES } from '../src/model/graph-rows.js';
import {
  ACT_EVENTS,
  BASES,
  CHANNEL_KINDS,
  CHANNEL_PHASES,
  INSTITUTION_CLASSIFICATIONS,
  MEETING_KINDS,
  MEETING_STATUSES,
  STATISTICS_KEYS,
  TIMELINE_KINDS,
} from '../src/model/vocabulary.js';
import { defineEnum } from './define-enum.js';
import { NO_SOURCE, SCOPE } from './descriptions.js';

export const MeetingStatusEnum = defineEnum(
  'MeetingStatus',
  'Status of a meeting. Compare `EventStatusType` of schema.org, and PLOVER.',
  MEETING_STATUSES,
  {
    HELD: 'The meeting took place.',
    PLANNED:
      'The meeting was announced or agreed. Entente never changes this to HELD by itself; see `Meeting.stale`.',
    REQUESTED: 'One side asked for the meeting.',
    REFUSED: 'One side asked for the meeting, and the other refused.',
    POSTPONED: 'The meeting was postponed without a new date.',
    RESCHEDULED: 'The meeting was postponed to a new date.',
    CANCELLED: 'The meeting was called off.',
    UNCONFIRMED: 'The meeting is reported, but not confirmed.',
  },
);

export const ScopeEnum = defineEnum('Scope', SCOPE, ['DIRECT', 'MEMBERS'], {
  DIRECT: 'Only its own meetings.',
  MEMBERS:
    'Its own meetings, those of its parts, and those of people who possibly belonged to it or to a part on the ' +
    'day of the meeting. Parts are reached in at most four `PART_OF` steps, such as a ministry of a country or ' +
    'an organ of a party. Each meeting counts once.',
});

export const MeetingKindEnum = defineEnum('MeetingKind', 'Kind of meeting.', MEETING_KINDS, {
  MEETING: 'The participants met each other.',
  VISIT: 'One side visited the other. No source reports a single meeting within the visit.',
  SESSION: 'One of the numbered or regular sessions of an exchange channel.',
});

export const BasisEnum = defineEnum('Basis', 'Basis for saying that a participant was present.', BASES, {
  STATED: 'The source names the participant at the meeting.',
  DELEGATION:
    'The source says that the delegation was there, and names the participant as one of its members elsewhere.',
});

export const EntityKindEnum = defineEnum(
  'EntityKind',
  'Kind of entity.',
  ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'],
  {
    PERSON: 'A human being.',
    PARTY: 'A political party.',
    COUNTRY: 'A country.',
    INSTITUTION: 'A ministry, parliament, party organ, military command or other body.',
  },
);

export const InstitutionClassificationEnum = defineEnum(
  'InstitutionClassification',
  'Kind of institution (Popolo: classification).',
  INSTITUTION_CLASSIFICATIONS,
  {
    MINISTRY: 'A ministry or department of a government.',
    GOVERNMENT: 'A government, or the office of its head.',
    PARLIAMENT: 'A parliament or one of its bodies.',
    ADVISORY_BODY: 'A body that advises and consults.',
    PARTY_ORGAN: 'An organ of a party.',
    MILITARY: 'Armed forces, a command or a staff.',
    FRIENDSHIP_GROUP: 'A friendship group with another country, often of members of parliament.',
    INTERNATIONAL_ORGANIZATION: 'An organization of states.',
    OTHER: 'Any other institution.',
  },
);

export const ChannelKindEnum = defineEnum(
  'ChannelKind',
  'Kind of exchange channel, by who takes part.',
  CHANNEL_KINDS,
  {
    PARTY: 'Political parties.',
    MILITARY: 'Armed forces or ministries of defence.',
    PARLIAMENTARY: 'Parliaments or their members.',
    MINISTERIAL: 'Ministers.',
  },
);

export const ChannelPhaseEnum = defineEnum('ChannelPhase', 'Phase of an exchange channel.', CHANNEL_PHASES, {
  AGREED: 'The channel is agreed, but has not started.',
  ACTIVE: 'The channel is in use.',
  HALTED: 'The channel is interrupted.',
  ENDED: 'The channel is given up.',
});

export const ActEventEnum = defineEnum('ActEvent', 'Kind of act: an event type of PLOVER.', ACT_EVENTS, {
  AGREE: 'Agrees to something, or promises it.',
  CONSULT: 'Consults, talks or raises a topic.',
  SUPPORT: 'Gives support in words or by diplomacy.',
  CONCEDE: 'Yields, or lifts a measure.',
  COOPERATE: 'Works together with the target.',
  AID: 'Gives aid.',
  RETREAT: 'Withdraws forces.',
  REQUEST: 'Asks for something.',
  ACCUSE: 'Accuses or blames.',
  REJECT: 'Refuses.',
  THREATEN: 'Threatens.',
  PROTEST: 'Protests.',
  SANCTION: 'Restricts, bans or imposes sanctions.',
  MOBILIZE: 'Moves forces into position.',
  COERCE: 'Coerces, short of violence.',
  ASSAULT: 'Uses violence.',
});

export const RelationshipKindEnum = defineEnum(
  'RelationshipKind',
  'Kind of relationship between two entities.',
  EDGE_TYPES,
  {
    MET: 'Two entities on different sides of a meeting, in any status. Direction: from host to visitor.',
    MEMBER_OF: 'A membership or an office. Direction: from the member to the organization.',
    EXCHANGE_CHANNEL: 'One period of an exchange channel, between two of its endpoints.',
    PART_OF:
      'A party or an institution that is part of another entity. Direction: from the part to the whole. It has no ' +
      'dates.',
    ACT: 'An act of one entity toward another, done or `intended`. Direction: from the actor to the target.',
  },
);

export const StatisticsKeyEnum = defineEnum(
  'StatisticsKey',
  'Key by which meetings are counted.',
  STATISTICS_KEYS,
  {
    YEAR: 'Year of the meeting, such as `2025`. Null: the date is unknown or allows several years.',
    MONTH: 'Month of the meeting, such as `2025-01`. Null: the date is unknown or allows several months.',
    COUNTRY_PAIR:
      'Two countries on different sides of the meeting, such as `china/japan`. A country counts if it took part ' +
      'itself, through a party or institution that belongs to it, or through a person who possibly belonged to it ' +
      'on the day. A meeting can be in several rows, once in each. Null: no two countries met.',
    PARTY:
      'Slug of a party that took part: itself, through one of its organs, or through people who possibly belonged ' +
      'to it on the day. `meetings(with:)` has the same rule. A meeting can be in several rows, once in each. ' +
      'Null: no party took part.',
    PLACE: `Place of the meeting, as it is recorded. ${NO_SOURCE}`,
    STATUS: 'Status of the meeting, such as `HELD`.',
  },
);

export const TimelineKindEnum = defineEnum(
  'TimelineKind',
  'Kind of timeline entry, by its subject.',
  TIMELINE_KINDS,
  {
    MEETING: 'A meeting, visit or session, held or not.',
    CHANNEL: 'An exchange channel: the beginning or end of one of its periods.',
    MEMBERSHIP: 'A membership or an office: that it began, ended or is named.',
    ACT: 'An act of one entity toward another, done or intended.',
  },
);
