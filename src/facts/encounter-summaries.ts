/** Whom an entity met last, each encounter summed up, so that the first page of many is read and not summed. */
import { LARGEST_PAGE } from '../graph/compose/page.js';
import { encodeId } from '../graph/ids.js';
import type { PropertyValue } from '../graph/model.js';
import type { MeetingFact } from './fact-file.js';
import type { Seat } from './held.js';
import { compare, dated, entityId } from './rows.js';
import type { Fact, World } from './world.js';

/** One more than a page, by which the page tells that there is more. */
const MOST_COUNTERPARTS = LARGEST_PAGE + 1;
const MOST_MEETINGS = LARGEST_PAGE;

interface Together {
  readonly id: string;
  readonly meeting: Fact<MeetingFact>;
  readonly latest: string;
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
  const encounters = encountersOf(seats);
  const counterparts = [...encounters].map(([reference, encounter]) => ({
    id: entityId(reference),
    name: entities.get(reference)?.value.name ?? '',
    latest: [...encounter.values()].reduce((most, { latest }) => (latest > most ? latest : most), ''),
    encounter,
  }));
  counterparts.sort((a, b) => compare(b.latest, a.latest) || byText(a.name, b.name) || byText(a.id, b.id));
  return {
    counterpartCount: counterparts.length,
    encounterSummaries: counterparts
      .slice(0, MOST_COUNTERPARTS)
      .map(({ id, latest, encounter }) => [id, latest, ...lines(encounter)].join('\n')),
  };
}

/** By the reference of the counterpart: everybody on another side. */
function encountersOf(seats: readonly Seat[]): Map<string, Encounter> {
  const encounters = new Map<string, Encounter>();
  for (const { meeting, side, isStated } of seats) {
    const { key, value } = meeting;
    const others = value.sides.flatMap(({ participants }, index) => (index === side ? [] : participants));
    for (const { entity, basis } of others) {
      const encounter = encounters.get(entity) ?? new Map<string, Together>();
      encounters.set(entity, encounter);
      const known = encounter.get(key);
      const areStated = isStated && basis === 'STATED';
      if (known) known.isStated ||= areStated;
      else encounter.set(key, together(meeting, areStated));
    }
  }
  return encounters;
}

function together(meeting: Fact<MeetingFact>, isStated: boolean): Together {
  const latest = String(dated(meeting.value.date).latest);
  return { id: encodeId('Meeting', meeting.key), meeting, latest, isStated };
}

function lines(encounter: Encounter): string[] {
  const meetings = [...encounter.values()];
  const dates = meetings
    .filter(({ meeting }) => meeting.value.date)
    .sort((a, b) => compare(b.latest, a.latest) || compare(a.id, b.id))
    .map(({ meeting }) => meeting.value.date?.text ?? '');
  const latest = meetings.sort(
    (a, b) =>
      compare(b.latest, a.latest) ||
      byText(a.meeting.value.title, b.meeting.value.title) ||
      compare(a.id, b.id),
  );
  return [
    String(meetings.length),
    dates.at(-1) ?? '',
    dates[0] ?? '',
    ...latest
      .slice(0, MOST_MEETINGS)
      .map(({ id, isStated }) => `${isStated ? 'STATED' : 'DELEGATION'} ${id}`),
  ];
}

/** As both engines order texts: by code points, where JavaScript goes by halves of them. */
function byText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
