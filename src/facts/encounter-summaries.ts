/** Whom an entity met last, each encounter summed up, so that the first page of many is read and not summed. */
import { compare } from '../compare.js';
import { LARGEST_PAGE } from '../graph/compose/page.js';
import { encodeId } from '../graph/ids.js';
import type { PropertyValue } from '../graph/model.js';
import type { Seat } from './held.js';
import { earliestKey, entityId } from './rows.js';
import type { World } from './world.js';

/** One more than a page, by which the page tells that there is more. */
const MOST_COUNTERPARTS = LARGEST_PAGE + 1;
const MOST_MEETINGS = LARGEST_PAGE;

interface Counterpart {
  readonly reference: string;
  readonly name: string;
  readonly latest: string;
}

interface Together {
  readonly id: string;
  readonly seat: Seat;
  isStated: boolean;
}

/** The meetings with one counterpart, by their keys. */
type Encounter = Map<string, Together>;

/**
 * `encounterSummaries` holds a text for each of the latest counterparts, in the order of `met`, told by lines, which no
 * id and no date can break: id, key of the latest meeting, number of meetings, date of the first and of the last ('' for
 * none that is dated), and of each of the latest meetings its basis and its id. `counterpartCount` counts all.
 */
export function summarized(
  seats: readonly Seat[],
  { entities }: Pick<World, 'entities'>,
): Record<string, PropertyValue> {
  const latest = new Map<string, string>();
  for (const seat of seats)
    for (const { entity } of seat.across) if (!latest.has(entity)) latest.set(entity, seat.latest);
  const shown = latestOf(latest, (reference) => entities.get(reference)?.value.name ?? '');
  const encounters = encountersWith(shown, seats);
  return {
    counterpartCount: latest.size,
    encounterSummaries: shown.map((counterpart) =>
      [
        entityId(counterpart.reference),
        counterpart.latest,
        ...lines(encounters.get(counterpart.reference) ?? new Map()),
      ].join('\n'),
    ),
  };
}

/** Of counterparts in the order of their latest meeting those that a page may show, in its order. */
function latestOf(latest: ReadonlyMap<string, string>, nameOf: (reference: string) => string): Counterpart[] {
  const found: Counterpart[] = [];
  for (const [reference, key] of latest) {
    if (found.length >= MOST_COUNTERPARTS && key !== found.at(-1)?.latest) break;
    found.push({ reference, name: nameOf(reference), latest: key });
  }
  const byOrder = (a: Counterpart, b: Counterpart) =>
    compare(b.latest, a.latest) ||
    byText(a.name, b.name) ||
    compare(entityId(a.reference), entityId(b.reference));
  return found.sort(byOrder).slice(0, MOST_COUNTERPARTS);
}

function encountersWith(shown: readonly Counterpart[], seats: readonly Seat[]): Map<string, Encounter> {
  const encounters = new Map(shown.map(({ reference }) => [reference, new Map() as Encounter]));
  for (const seat of seats) {
    const { key } = seat.meeting;
    for (const { entity, basis } of seat.across) {
      const encounter = encounters.get(entity);
      const isStated = seat.isStated && basis === 'STATED';
      const known = encounter?.get(key);
      if (known) known.isStated ||= isStated;
      else encounter?.set(key, { id: encodeId('Meeting', key), seat, isStated });
    }
  }
  return encounters;
}

function lines(encounter: Encounter): string[] {
  const meetings = [...encounter.values()];
  const dated = meetings.flatMap(({ id, seat: { latest, meeting } }) => {
    const { date } = meeting.value;
    return date ? [{ id, latest, earliest: earliestKey(date), text: date.text }] : [];
  });
  const first = firstOf(dated, (a, b) => compare(a.earliest, b.earliest) || compare(a.id, b.id));
  const last = firstOf(dated, (a, b) => compare(b.latest, a.latest) || compare(a.id, b.id));
  const latest = meetings.sort(
    (a, b) =>
      compare(b.seat.latest, a.seat.latest) ||
      byText(a.seat.meeting.value.title, b.seat.meeting.value.title) ||
      compare(a.id, b.id),
  );
  return [
    String(meetings.length),
    first?.text ?? '',
    last?.text ?? '',
    ...latest
      .slice(0, MOST_MEETINGS)
      .map(({ id, isStated }) => `${isStated ? 'STATED' : 'DELEGATION'} ${id}`),
  ];
}

/** Undefined for none. */
function firstOf<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): Item | undefined {
  let [first] = items;
  for (const item of items) if (first !== undefined && order(item, first) < 0) first = item;
  return first;
}

/** As both engines order texts: by code points, where JavaScript goes by halves of them. */
function byText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
