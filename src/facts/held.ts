/** The HELD meetings of each entity: how many, when the latest was, and where it sat. */
import type { PartialDate } from '../graph/dates.js';
import type { PropertyValue } from '../graph/model.js';
import type { MeetingFact } from './fact-file.js';
import { compare, lastOf } from './rows.js';
import type { Scopes } from './scope.js';
import type { Fact, World } from './world.js';

/** That an entity, or somebody in its scope MEMBERS, was on one side of a meeting. */
export interface Seat {
  readonly meeting: Fact<MeetingFact>;
  /** Its place among the sides. */
  readonly side: number;
  /** Whether a source names at the meeting somebody through whom the entity was there. */
  readonly isStated: boolean;
}

export interface Held {
  count: number;
  last: PartialDate | undefined;
  readonly seats: Seat[];
}

/** Of the HELD meetings of each entity, in scope MEMBERS. */
export function heldBy(world: World, scopes: Scopes): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const meeting of world.meetings.values()) {
    if (meeting.value.status !== 'HELD') continue;
    const { involved, sides } = scopes.attendance(meeting.value);
    for (const entity of involved) {
      const known = held.get(entity) ?? { count: 0, last: undefined, seats: [] };
      known.count += 1;
      known.last = later(known.last, meeting.value.date);
      held.set(entity, known);
    }
    for (const [side, present] of sides.entries()) {
      const [stated, other] = [true, false].map((isStated) => ({ meeting, side, isStated })) as [Seat, Seat];
      for (const [entity, isStated] of present) held.get(entity)?.seats.push(isStated ? stated : other);
    }
  }
  return held;
}

function later(known: PartialDate | undefined, date: PartialDate | undefined): PartialDate | undefined {
  if (!known || !date) return known ?? date;
  const order =
    compare(date.max, known.max) || compare(date.min, known.min) || compare(known.text, date.text);
  return order > 0 ? date : known;
}

/** As written, and as the keys that sort by it. */
export function tallied(held: Held | undefined): Record<string, PropertyValue | undefined> {
  return { meetingCount: held?.count ?? 0, ...lastOf(held?.last) };
}
