/** The input type MeetingWhere: a filter of meetings by title, place, date, status and participants. */

import type { MeetingKind, MeetingStatus } from '../../src/model/vocabulary.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, type ExampleIdKind, idRules, PLACE, SUBSTRING_RULES } from '../descriptions.js';
import { MeetingKindEnum, MeetingStatusEnum } from '../enums.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { DateRange, type DateRangeInput, duringParams, isBounded } from './date-range.js';
import {
  type LogicalOperators,
  OPERATOR_DESCRIPTIONS,
  parseWhere,
  WHERE_RULES,
  type WhereParser,
} from './where.js';

type Ids = readonly string[] | null | undefined;

interface MeetingWhereInput extends LogicalOperators<MeetingWhereInput> {
  title?: string | null | undefined;
  country?: Ids;
  party?: Ids;
  institution?: Ids;
  person?: Ids;
  role?: string | null | undefined;
  place?: string | null | undefined;
  placeCountry?: Ids;
  channel?: Ids;
  kind?: readonly MeetingKind[] | null | undefined;
  status?: readonly MeetingStatus[] | null | undefined;
  during?: DateRangeInput | null | undefined;
}

const participation = (kind: ExampleIdKind) =>
  'one of them took part, itself, through one of its parts, or through a person who possibly belonged to it or to a ' +
  `part on the day. ${idRules(kind)}`;

export const MeetingWhere = builder.inputRef<MeetingWhereInput, false>('MeetingWhere');
MeetingWhere.implement({
  description: `Filter of meetings. ${WHERE_RULES}`,
  fields: (t) => ({
    title: t.string({ description: `Substring of the title. ${SUBSTRING_RULES}` }),
    country: t.idList({ description: `Countries: ${participation('Country')}` }),
    party: t.idList({ description: `Parties: ${participation('Party')}` }),
    institution: t.idList({
      description: `Institutions: ${participation('Institution')}`,
    }),
    person: t.idList({
      description: `People: one of them took part. ${idRules()}`,
    }),
    role: t.string({
      description:
        'Substring of an office that a participant possibly held on the day. Together with `country`, `party` or ' +
        '`institution` it is an office in all of them; together with `person` it is held by that person. ' +
        `${SUBSTRING_RULES}`,
    }),
    place: t.string({ description: PLACE }),
    placeCountry: t.idList({
      description: `Countries: the meeting is in one of them. ${idRules('Country')}`,
    }),
    channel: t.idList({
      description: `Exchange channels: the meeting belongs to one of them. ${idRules('Channel')}`,
    }),
    kind: t.field({ type: [MeetingKindEnum], description: `Kinds of meeting. ${EMPTY_LIST}` }),
    status: t.field({ type: [MeetingStatusEnum], description: `Statuses of the meeting. ${EMPTY_LIST}` }),
    during: t.field({
      type: DateRange,
      description:
        'Range of days: only meetings within it. Undated meetings are in no range, and `undatedCount` does not ' +
        'count them; use the argument `during` of the field to have them counted.',
    }),
    and: t.field({ type: [MeetingWhere], description: OPERATOR_DESCRIPTIONS.and }),
    or: t.field({ type: [MeetingWhere], description: OPERATOR_DESCRIPTIONS.or }),
    not: t.field({ type: MeetingWhere, description: OPERATOR_DESCRIPTIONS.not }),
  }),
});

export function parseMeetingWhere({ where }: { where?: MeetingWhereInput | null | undefined }): ParsedWhere {
  return parseWhere(where, (input, parser) => [
    ...conditionIfGiven('meeting-title', 'title', parser.parseSubstring('title', input.title)),
    ...conditionIfGiven('meeting-place', 'place', parser.parseSubstring('place', input.place)),
    ...conditionIfGiven(
      'meeting-place-country',
      'placeCountry',
      parser.parseIds('placeCountry', input.placeCountry, ['Country']),
    ),
    ...conditionIfGiven(
      'meeting-of-channel',
      'channel',
      parser.parseIds('channel', input.channel, ['Channel']),
    ),
    ...conditionIfGiven('meeting-kind', 'kind', input.kind),
    ...conditionIfGiven('meeting-status', 'status', input.status),
    ...duringConditions(input, parser),
    ...participationConditions(input, parser),
  ]);
}

function conditionIfGiven(name: string, param: string, value: unknown): Filter[] {
  return value === null || value === undefined ? [] : [condition(name, { [param]: value })];
}

function duringConditions(input: MeetingWhereInput, parser: WhereParser): Filter[] {
  const params = duringParams(input.during, parser.pathTo('during'));
  return isBounded(input.during) ? [condition('meeting-during', params)] : [];
}

/** One condition for each list of participants. With a role, one condition for all of them together. */
function participationConditions(input: MeetingWhereInput, parser: WhereParser): Filter[] {
  const ids = {
    country: parser.parseIds('country', input.country, ['Country']),
    party: parser.parseIds('party', input.party, ['Party']),
    institution: parser.parseIds('institution', input.institution, ['Institution']),
    person: parser.parseIds('person', input.person, ['Person']),
  };
  const role = parser.parseSubstring('role', input.role);
  const lists = Object.values(ids).filter((ids) => ids !== null);
  if (role !== null) {
    return lists.length > 0
      ? [condition('meeting-membership', { role, ...ids })]
      : [condition('meeting-role', { role })];
  }
  return lists.map((involved) => condition('meeting-involved', { involved }));
}
