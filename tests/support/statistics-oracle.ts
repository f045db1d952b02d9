/** Test oracle for `meetingStatistics`, computed from the plain lists of a temporal dataset. */
import { nameOf, type TemporalDataset } from './temporal-dataset.js';
import {
  ancestorsOrSelf,
  compareValues,
  involves,
  isInRange,
  type Meeting,
  meetingsOf,
  organizationsAt,
  type Range,
} from './temporal-scope.js';

export interface StatisticsArgs {
  readonly by: string;
  readonly status: readonly string[] | null;
  readonly during: Range | null;
  readonly with: readonly string[] | null;
  readonly place: string | null;
  readonly channel: string | null;
}

export function filterMeetings(dataset: TemporalDataset, args: StatisticsArgs): Meeting[] {
  return meetingsOf(dataset).filter(
    (meeting) =>
      (args.status?.includes(meeting.status) ?? true) &&
      isInRange(meeting.date, args.during) &&
      (args.with ?? []).every((entity) => involves(dataset, entity, meeting)) &&
      (args.place === null || (meeting.place?.toLowerCase().includes(args.place) ?? false)) &&
      (args.channel === null || meeting.channel === args.channel),
  );
}

export function expectedStatistics(dataset: TemporalDataset, args: StatisticsArgs) {
  const counts = new Map<string | null, number>();
  for (const meeting of filterMeetings(dataset, args)) {
    for (const key of keysOf(dataset, args.by, meeting)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isChronological = args.by === 'YEAR' || args.by === 'MONTH';
  return [...counts]
    .sort(
      ([keyA, countA], [keyB, countB]) =>
        Number(keyA === null) - Number(keyB === null) ||
        (isChronological ? 0 : countB - countA) ||
        compareValues(keyA ?? '', keyB ?? ''),
    )
    .map(([key, meetings]) => ({
      key,
      meetings,
      entities: ['COUNTRY_PAIR', 'PARTY'].includes(args.by)
        ? (key?.split('/') ?? []).map((slug) => ({ name: nameOf(`/${slug}`) }))
        : [],
    }));
}

function keysOf(dataset: TemporalDataset, by: string, meeting: Meeting): (string | null)[] {
  const { date, status, place, sides } = meeting;
  const commonPrefix = (length: number) =>
    date && date.min.slice(0, length) === date.max.slice(0, length) ? date.min.slice(0, length) : null;
  if (by === 'YEAR') return [commonPrefix(4)];
  if (by === 'MONTH') return [commonPrefix(7)];
  if (by === 'STATUS') return [status];
  if (by === 'PLACE') return [place];
  if (by === 'PARTY') {
    const parties = ['blue', 'red'].filter((slug) => involves(dataset, `party/${slug}`, meeting));
    return parties.length > 0 ? parties : [null];
  }
  // The dataset has two countries, so there is one possible pair: one country on one side, the other on another.
  const countries = sides.map(
    (side) =>
      new Set(
        side.flatMap(({ entity }) =>
          entity.startsWith('person/')
            ? [...organizationsAt(dataset, entity, meeting)]
            : ancestorsOrSelf(entity),
        ),
      ),
  );
  const isPair = countries.some(
    (side, index) =>
      side.has('country/alpha') &&
      countries.some((otherSide, other) => other !== index && otherSide.has('country/beta')),
  );
  return [isPair ? 'alpha/beta' : null];
}
