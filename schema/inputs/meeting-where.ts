/** MeetingWhere: which meetings, by what they were, where and when, and who took part. */
import type { MeetingKind, MeetingStatus } from '../../src/model/vocabulary.js';
import { condition, type Filter } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { MeetingKindEnum, MeetingStatusEnum } from '../enums.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
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

const PARTICIPATION_DESCRIPTION =
  'took part, itself, by what is part of it, or by someone who on the day (possibly) belonged to any of these. ' +
  ID_ARGUMENT_RULES;

export const MeetingWhere = builder.inputRef<MeetingWhereInput, false>('MeetingWhere');
MeetingWhere.implement({
  description: `Which meetings. ${WHERE_RULES}`,
  fields: (t) => ({
    title: t.string({ description: 'Part of the title, in any case.' }),
    country: t.idList({ description: `Ids of countries: one of them ${PARTICIPATION_DESCRIPTION}` }),
    party: t.idList({ description: `Ids of parties: one of them ${PARTICIPATION_DESCRIPTION}` }),
    institution: t.idList({ description: `Ids of institutions: one of them ${PARTICIPATION_DESCRIPTION}` }),
    person: t.idList({
      description: `Ids of people: one of them took part. ${ID_ARGUMENT_RULES}`,
    }),
    role: t.string({
      description:
        'Part of an office, in any case: someone took part who on the day (possibly) held it. With `country`, `party`, ' +
        '`institution` or `person` beside it, an office in all of these, held by that person.',
    }),
    place: t.string({ description: 'Part of the place, in any case: `beijing`.' }),
    placeCountry: t.idList({ description: `Ids of countries: it is in one of them. ${ID_ARGUMENT_RULES}` }),
    channel: t.idList({
      description: `Ids of exchange channels: it belongs to one of them. ${ID_ARGUMENT_RULES}`,
    }),
    kind: t.field({ type: [MeetingKindEnum], description: 'Of one of these kinds.' }),
    status: t.field({ type: [MeetingStatusEnum], description: 'With one of these statuses.' }),
    during: t.field({
      type: DateRange,
      description:
        'Within a range of time. Undated meetings never are, and `undatedCount` does not count them either; ' +
        'the argument `during` beside `where` has them counted.',
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

/** Each of those named took part; an office is one within all of them. */
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
