/** Who met both of two entities, and how meetings count: answered from the plain lists of a random world. */

import { nameOf, type TemporalDataset } from './temporal-dataset.js';
import {
  ancestorsOrSelf,
  compareValues,
  earliestKey,
  involves,
  isInRange,
  latestKey,
  type Meeting,
  meetingsOf,
  organizationsAt,
  type Range,
  represents,
} from './temporal-scope.js';

export interface ContactsArgs {
  readonly a: string;
  readonly b: string;
  readonly status: readonly string[] | null;
  readonly during: Range | null;
  readonly scope: 'DIRECT' | 'MEMBERS';
}

/** One encounter: an entity that was asked for, by a participant of one side, with one of another side. */
function encounters(world: TemporalDataset, question: ContactsArgs, meeting: Meeting) {
  const { a, b, scope } = question;
  return [a, b].flatMap((asked) =>
    meeting.sides.flatMap((here, side) =>
      here
        .filter((one) =>
          scope === 'MEMBERS' ? represents(world, one.entity, asked, meeting) : one.entity === asked,
        )
        .flatMap((member) =>
          meeting.sides
            .filter((_, other) => other !== side)
            .flat()
            .filter(({ entity }) => entity !== a && entity !== b)
            .map((counterpart) => ({
              asked,
              counterpart: counterpart.entity,
              stated: member.basis === 'STATED' && counterpart.basis === 'STATED',
            })),
        ),
    ),
  );
}

export function commonContacts(world: TemporalDataset, question: ContactsArgs) {
  const withStatus = meetingsOf(world).filter(({ status }) => (question.status ?? ['HELD']).includes(status));
  const latestFirst = withStatus
    .filter(({ date }) => isInRange(date, question.during))
    .sort((x, y) => compareValues(latestKey(y), latestKey(x)) || compareValues(x.title, y.title));
  const found = latestFirst.map((meeting) => ({ meeting, all: encounters(world, question, meeting) }));
  const metBy = (asked: string) =>
    new Set(found.flatMap(({ all }) => all.flatMap((one) => (one.asked === asked ? [one.counterpart] : []))));
  const metB = metBy(question.b);
  const nodes = [...metBy(question.a)]
    .filter((counterpart) => metB.has(counterpart))
    .map((counterpart) => {
      const meetings = found.flatMap(({ meeting, all }) => {
        const here = all.filter((one) => one.counterpart === counterpart);
        return here.length > 0 ? [{ meeting, stated: here.some(({ stated }) => stated) }] : [];
      });
      const [first] = meetings
        .map(({ meeting }) => meeting)
        .filter(({ date }) => date)
        .sort((x, y) => compareValues(earliestKey(x), earliestKey(y)) || compareValues(x.title, y.title));
      const dates = meetings.flatMap(({ meeting: { date } }) => date?.text ?? []);
      return {
        latest: latestKey(meetings[0]?.meeting ?? { date: null }),
        node: {
          counterpart: { name: nameOf(counterpart) },
          meetingCount: meetings.length,
          firstDate: first?.date?.text ?? null,
          lastDate: dates[0] ?? null,
          meetings: meetings.map(({ meeting: { title }, stated }) => ({
            basis: stated ? 'STATED' : 'DELEGATION',
            meeting: { title },
          })),
        },
      };
    })
    .sort(
      (x, y) =>
        compareValues(y.latest, x.latest) || compareValues(x.node.counterpart.name, y.node.counterpart.name),
    )
    .map(({ node }) => node);
  const undated = withStatus.filter(
    (meeting) => !meeting.date && encounters(world, question, meeting).length > 0,
  );
  return { totalCount: nodes.length, undatedCount: undated.length, nodes };
}

export interface StatisticsArgs {
  readonly by: string;
  readonly status: readonly string[] | null;
  readonly during: Range | null;
  readonly with: readonly string[] | null;
  readonly place: string | null;
  readonly channel: string | null;
}

export function filterMeetings(world: TemporalDataset, question: StatisticsArgs): Meeting[] {
  return meetingsOf(world).filter(
    (meeting) =>
      (question.status?.includes(meeting.status) ?? true) &&
      isInRange(meeting.date, question.during) &&
      (question.with ?? []).every((entity) => involves(world, entity, meeting)) &&
      (question.place === null || (meeting.place?.toLowerCase().includes(question.place) ?? false)) &&
      (question.channel === null || meeting.channel === question.channel),
  );
}

export function statistics(world: TemporalDataset, question: StatisticsArgs) {
  const counts = new Map<string | null, number>();
  for (const meeting of filterMeetings(world, question)) {
    for (const key of keysOf(world, question.by, meeting)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const inTime = question.by === 'YEAR' || question.by === 'MONTH';
  return [...counts]
    .sort(
      ([x, some], [y, others]) =>
        Number(x === null) - Number(y === null) ||
        (inTime ? 0 : others - some) ||
        compareValues(x ?? '', y ?? ''),
    )
    .map(([key, meetings]) => ({
      key,
      meetings,
      entities: ['COUNTRY_PAIR', 'PARTY'].includes(question.by)
        ? (key?.split('/') ?? []).map((slug) => ({ name: nameOf(`/${slug}`) }))
        : [],
    }));
}

function keysOf(world: TemporalDataset, by: string, meeting: Meeting): (string | null)[] {
  const { date, status, place, sides } = meeting;
  const certain = (length: number) =>
    date && date.min.slice(0, length) === date.max.slice(0, length) ? date.min.slice(0, length) : null;
  if (by === 'YEAR') return [certain(4)];
  if (by === 'MONTH') return [certain(7)];
  if (by === 'STATUS') return [status];
  if (by === 'PLACE') return [place];
  if (by === 'PARTY') {
    const parties = ['blue', 'red'].filter((slug) => involves(world, `party/${slug}`, meeting));
    return parties.length > 0 ? parties : [null];
  }
  // There are two countries only: whether one sits on one side, and the other on another.
  const countries = sides.map(
    (side) =>
      new Set(
        side.flatMap(({ entity }) =>
          entity.startsWith('person/')
            ? [...organizationsAt(world, entity, meeting)]
            : ancestorsOrSelf(entity),
        ),
      ),
  );
  const pair = countries.some(
    (here, side) =>
      here.has('country/alpha') &&
      countries.some((there, other) => other !== side && there.has('country/beta')),
  );
  return [pair ? 'alpha/beta' : null];
}
