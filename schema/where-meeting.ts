/** MeetingWhere: which meetings, by what they were, where and when, and who took part. */
import { type Filter, test } from '../src/graph/compose/filter.js';
import type { MeetingKind, MeetingStatus } from '../src/graph/vocabulary.js';
import { MeetingStatusEnum } from './arguments.js';
import { builder } from './builder.js';
import { MeetingKindEnum } from './meeting.js';
import type { Where } from './plugin/global-types.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { DateRange, duringParams, isBounded, type RangeInput } from './time.js';
import { COMBINED, type Combined, LIMITS, readWhere, type WhereReader } from './where.js';

type Ids = readonly string[] | null | undefined;

interface MeetingWhereInput extends Combined<MeetingWhereInput> {
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
  during?: RangeInput | null | undefined;
}

const PART =
  'took part, itself, by what is part of it, or by someone who on the day (possibly) belonged to any of these. ' +
  IDS_ARE;

export const MeetingWhere = builder.inputRef<MeetingWhereInput, false>('MeetingWhere');
MeetingWhere.implement({
  description: `Which meetings. ${LIMITS}`,
  fields: (t) => ({
    title: t.string({ description: 'Part of the title, in any case.' }),
    country: t.idList({ description: `Ids of countries: one of them ${PART}` }),
    party: t.idList({ description: `Ids of parties: one of them ${PART}` }),
    institution: t.idList({ description: `Ids of institutions: one of them ${PART}` }),
    person: t.idList({
      description: `Ids of people: one of them took part. ${IDS_ARE}`,
    }),
    role: t.string({
      description:
        'Part of an office, in any case: someone took part who on the day (possibly) held it. With `country`, `party`, ' +
        '`institution` or `person` beside it, an office in all of these, held by that person.',
    }),
    place: t.string({ description: 'Part of the place, in any case: `beijing`.' }),
    placeCountry: t.idList({ description: `Ids of countries: it is in one of them. ${IDS_ARE}` }),
    channel: t.idList({
      description: `Ids of exchange channels: it belongs to one of them. ${IDS_ARE}`,
    }),
    kind: t.field({ type: [MeetingKindEnum], description: 'Of one of these kinds.' }),
    status: t.field({ type: [MeetingStatusEnum], description: 'With one of these statuses.' }),
    during: t.field({
      type: DateRange,
      description:
        'Within a range of time. Undated meetings never are, and `undatedCount` does not count them either; ' +
        'the argument `during` beside `where` has them counted.',
    }),
    and: t.field({ type: [MeetingWhere], description: COMBINED.and }),
    or: t.field({ type: [MeetingWhere], description: COMBINED.or }),
    not: t.field({ type: MeetingWhere, description: COMBINED.not }),
  }),
});

export function readMeetingWhere({ where }: { where?: MeetingWhereInput | null | undefined }): Where {
  return readWhere(where, (input, at) => [
    ...given('meeting-title', 'title', at.text('title', input.title)),
    ...given('meeting-place', 'place', at.text('place', input.place)),
    ...given(
      'meeting-place-country',
      'placeCountry',
      at.ids('placeCountry', input.placeCountry, ['Country']),
    ),
    ...given('meeting-of-channel', 'channel', at.ids('channel', input.channel, ['Channel'])),
    ...given('meeting-kind', 'kind', input.kind),
    ...given('meeting-status', 'status', input.status),
    ...during(input, at),
    ...participation(input, at),
  ]);
}

function given(name: string, param: string, value: unknown): Filter[] {
  return value === null || value === undefined ? [] : [test(name, { [param]: value })];
}

function during(input: MeetingWhereInput, at: WhereReader): Filter[] {
  const params = duringParams(input.during, at.at('during'));
  return isBounded(input.during) ? [test('meeting-during', params)] : [];
}

/** Each of those named took part; an office is one within all of them. */
function participation(input: MeetingWhereInput, at: WhereReader): Filter[] {
  const named = {
    country: at.ids('country', input.country, ['Country']),
    party: at.ids('party', input.party, ['Party']),
    institution: at.ids('institution', input.institution, ['Institution']),
    person: at.ids('person', input.person, ['Person']),
  };
  const role = at.text('role', input.role);
  const lists = Object.values(named).filter((ids) => ids !== null);
  if (role !== null) {
    return lists.length > 0
      ? [test('meeting-mandate', { role, ...named })]
      : [test('meeting-role', { role })];
  }
  return lists.map((involved) => test('meeting-involved', { involved }));
}
