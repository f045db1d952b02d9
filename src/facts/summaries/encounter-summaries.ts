/** Summarizes the latest encounters of an entity, so that the first page is read from one node instead of computed. */
import { compareCodePoints } from '../../common/compare-code-points.js';
import { compareStrings } from '../../common/compare-strings.js';
import { entityId } from '../../model/entity-reference.js';
import type { PropertyValue } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import { MAX_PAGE_SIZE } from '../../model/limits.js';
import { earliestSortKey } from '../../model/sort-keys.js';
import type { MergedFacts } from '../merge/merged-facts.js';
import type { Attendance } from './attendance.js';

/** One more than a page, so that the page shows whether there is a next one. */
const MAX_COUNTERPARTS = MAX_PAGE_SIZE + 1;
const MAX_MEETINGS = MAX_PAGE_SIZE;

interface Counterpart {
  readonly reference: string;
  readonly name: string;
  readonly latest: string;
}

interface SharedMeeting {
  readonly id: string;
  readonly attendance: Attendance;
  isStated: boolean;
}

/** The meetings with one counterpart, by key. */
type SharedMeetings = Map<string, SharedMeeting>;

/**
 * `counterpartCount` counts all counterparts. `encounterSummaries` has a text for each of the latest, in the order of
 * `met`, with one value per line: id, sort key of the latest meeting, number of meetings, dates of the first and of the
 * last meeting ('' if all are undated), then basis and id of each of the latest meetings.
 */
export function summarizeEncounters(
  attendances: readonly Attendance[],
  { entities }: Pick<MergedFacts, 'entities'>,
): Record<string, PropertyValue> {
  const latest = new Map<string, string>();
  for (const attendance of attendances)
    for (const { entity } of attendance.counterparts)
      if (!latest.has(entity)) latest.set(entity, attendance.sortKey);
  const latestCounterparts = selectLatestCounterparts(
    latest,
    (reference) => entities.get(reference)?.value.name ?? '',
  );
  const encounters = collectSharedMeetings(latestCounterparts, attendances);
  return {
    counterpartCount: latest.size,
    encounterSummaries: latestCounterparts.map((counterpart) =>
      [
        entityId(counterpart.reference),
        counterpart.latest,
        ...encodeSummary(encounters.get(counterpart.reference) ?? new Map()),
      ].join('\n'),
    ),
  };
}

/** The counterparts of the first page, in its order. `latest` is sorted by key, descending. */
function selectLatestCounterparts(
  latest: ReadonlyMap<string, string>,
  nameOf: (reference: string) => string,
): Counterpart[] {
  const found: Counterpart[] = [];
  for (const [reference, key] of latest) {
    if (found.length >= MAX_COUNTERPARTS && key !== found.at(-1)?.latest) break;
    found.push({ reference, name: nameOf(reference), latest: key });
  }
  const byOrder = (a: Counterpart, b: Counterpart) =>
    compareStrings(b.latest, a.latest) ||
    compareCodePoints(a.name, b.name) ||
    compareStrings(entityId(a.reference), entityId(b.reference));
  return found.sort(byOrder).slice(0, MAX_COUNTERPARTS);
}

function collectSharedMeetings(
  counterparts: readonly Counterpart[],
  attendances: readonly Attendance[],
): Map<string, SharedMeetings> {
  const encounters = new Map(counterparts.map(({ reference }) => [reference, new Map() as SharedMeetings]));
  for (const attendance of attendances) {
    const { key } = attendance.meeting;
    for (const { entity, basis } of attendance.counterparts) {
      const encounter = encounters.get(entity);
      const isStated = attendance.isStated && basis === 'STATED';
      const known = encounter?.get(key);
      if (known) known.isStated ||= isStated;
      else encounter?.set(key, { id: encodeId('Meeting', key), attendance, isStated });
    }
  }
  return encounters;
}

function encodeSummary(encounter: SharedMeetings): string[] {
  const meetings = [...encounter.values()];
  const dated = meetings.flatMap(({ id, attendance: { sortKey, meeting } }) => {
    const { date } = meeting.value;
    return date ? [{ id, latest: sortKey, earliest: earliestSortKey(date), text: date.text }] : [];
  });
  const first = minOf(dated, (a, b) => compareStrings(a.earliest, b.earliest) || compareStrings(a.id, b.id));
  const last = minOf(dated, (a, b) => compareStrings(b.latest, a.latest) || compareStrings(a.id, b.id));
  const latest = meetings.sort(
    (a, b) =>
      compareStrings(b.attendance.sortKey, a.attendance.sortKey) ||
      compareCodePoints(a.attendance.meeting.value.title, b.attendance.meeting.value.title) ||
      compareStrings(a.id, b.id),
  );
  return [
    String(meetings.length),
    first?.text ?? '',
    last?.text ?? '',
    ...latest.slice(0, MAX_MEETINGS).map(({ id, isStated }) => `${isStated ? 'STATED' : 'DELEGATION'} ${id}`),
  ];
}

/** Undefined if there are no items. */
function minOf<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): Item | undefined {
  let [first] = items;
  for (const item of items) if (first !== undefined && order(item, first) < 0) first = item;
  return first;
}
