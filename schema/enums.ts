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

export const MeetingStatusEnum = defineEnum(
  'MeetingStatus',
  'What became of a meeting: the event states of schema.org and PLOVER, in our words.',
  MEETING_STATUSES,
  {
    HELD: 'It took place.',
    PLANNED: 'It was announced or agreed; Entente never promotes it, see `stale`.',
    REQUESTED: 'One side asked for it.',
    REFUSED: 'It was asked for and refused.',
    POSTPONED: 'It was put off, with no new date.',
    RESCHEDULED: 'It was put off to a new date.',
    CANCELLED: 'It was called off.',
    UNCONFIRMED: 'It is reported, and nobody confirms it.',
  },
);

export const ScopeEnum = defineEnum(
  'Scope',
  'Whose meetings count as those of an organisation or a country.',
  ['DIRECT', 'MEMBERS'],
  {
    DIRECT: 'Its own alone.',
    MEMBERS:
      'Its own, those of what is part of it in at most four steps (a ministry of a country, an organ of a party), ' +
      'and those of the people who on the day of the meeting (possibly) belonged to any of these. A meeting counts once.',
  },
);

export const MeetingKindEnum = defineEnum('MeetingKind', 'What kind of meeting it is.', MEETING_KINDS, {
  MEETING: 'Those named met.',
  VISIT: 'One side visits the other, and no single meeting within it is told of.',
  SESSION: 'One of the numbered or regular sessions of an exchange channel.',
});

export const BasisEnum = defineEnum('Basis', 'What the presence of a participant rests on.', BASES, {
  STATED: 'The source names the participant at the meeting.',
  DELEGATION:
    'The source says that the delegation was there, and elsewhere names the participant as one of it.',
});

export const EntityKindEnum = defineEnum(
  'EntityKind',
  'The kinds of entity.',
  ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'],
  {
    PERSON: 'A human being.',
    PARTY: 'A political party.',
    COUNTRY: 'A country.',
    INSTITUTION: 'A ministry, parliament, party organ, command or other body.',
  },
);

export const InstitutionClassificationEnum = defineEnum(
  'InstitutionClassification',
  'What kind of body an institution is (Popolo: classification).',
  INSTITUTION_CLASSIFICATIONS,
  {
    MINISTRY: 'A ministry or department of a government.',
    GOVERNMENT: 'A government, or its head’s office.',
    PARLIAMENT: 'A parliament or one of its bodies.',
    ADVISORY_BODY: 'A body that advises and consults.',
    PARTY_ORGAN: 'An organ of a party.',
    MILITARY: 'Armed forces, a command or a staff.',
    FRIENDSHIP_GROUP: 'A group of friendship with another country, often of members of parliament.',
    INTERNATIONAL_ORGANIZATION: 'An organisation of states.',
    OTHER: 'None of these.',
  },
);

export const ChannelKindEnum = defineEnum('ChannelKind', 'Who exchanges in a channel.', CHANNEL_KINDS, {
  PARTY: 'Parties.',
  MILITARY: 'Armed forces or ministries of defence.',
  PARLIAMENTARY: 'Parliaments or their members.',
  MINISTERIAL: 'Ministers.',
});

export const ChannelPhaseEnum = defineEnum(
  'ChannelPhase',
  'What state an exchange channel is in.',
  CHANNEL_PHASES,
  {
    AGREED: 'Agreed upon, and not begun.',
    ACTIVE: 'At work.',
    HALTED: 'Interrupted.',
    ENDED: 'Given up.',
  },
);

export const ActEventEnum = defineEnum(
  'ActEvent',
  'What kind of act it is (the event types of PLOVER).',
  ACT_EVENTS,
  {
    AGREE: 'To agree or to promise.',
    CONSULT: 'To consult, to talk, to raise a topic.',
    SUPPORT: 'To support by word or by diplomacy.',
    CONCEDE: 'To yield, to lift a measure.',
    COOPERATE: 'To work together.',
    AID: 'To give aid.',
    RETREAT: 'To withdraw forces.',
    REQUEST: 'To ask for something.',
    ACCUSE: 'To accuse or to blame.',
    REJECT: 'To refuse.',
    THREATEN: 'To threaten.',
    PROTEST: 'To protest.',
    SANCTION: 'To restrict, to ban, to impose sanctions.',
    MOBILIZE: 'To bring forces into position.',
    COERCE: 'To coerce short of violence.',
    ASSAULT: 'To use violence.',
  },
);

export const RelationshipKindEnum = defineEnum('RelationshipKind', 'The kinds of relationship.', EDGE_TYPES, {
  MET: 'Two were at a meeting on different sides, or are to be; from the host to the visitor.',
  MEMBER_OF: 'Membership or an office, from the member to the organisation.',
  EXCHANGE_CHANNEL: 'A period of an exchange channel between two of its ends.',
  PART_OF: 'From a party or an institution to what it is part of; it has no time.',
  ACT: 'What one did toward another, or (`intended`) is to do; from the doer to the other.',
});

export const StatisticsKeyEnum = defineEnum(
  'StatisticsKey',
  'What meetings are counted by.',
  STATISTICS_KEYS,
  {
    YEAR: 'The year in which it was or is to be, such as `2025`; null where the date leaves more than one open.',
    MONTH: 'The month, such as `2025-01`; null where the date leaves more than one open.',
    COUNTRY_PAIR:
      'Two countries that sat on different sides, such as `china/japan`: those that took part themselves, to which a body ' +
      'or party that took part belongs, or to which a person (possibly) belonged on the day. ' +
      'A meeting may stand in several rows, once in each; null where no two countries met.',
    PARTY:
      'A party that took part, itself, by an organ of it or by people who (possibly) belonged to it on the day, as in `meetings(with: …)`: ' +
      'its slug. A meeting may stand in several rows, once in each; null where no party took part.',
    PLACE: 'The place, as it is told; null where it is not.',
    STATUS: 'The status, such as `HELD`.',
  },
);

export const TimelineKindEnum = defineEnum(
  'TimelineKind',
  'What an entry of the timeline tells of.',
  TIMELINE_KINDS,
  {
    MEETING: 'A meeting, visit or session, held or not.',
    CHANNEL: 'An exchange channel: how one of its periods began or ended.',
    MEMBERSHIP: 'A membership or office: how it began or ended, or that it is named.',
    ACT: 'What one did, or was to do, toward another.',
  },
);
