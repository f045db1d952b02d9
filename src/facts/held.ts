/** The HELD meetings of each entity: how many, when the latest was, and where it sat. */
import { compare } from '../compare.js';
import type { PartialDate } from '../graph/dates.js';
import type { PropertyValue } from '../graph/model.js';
import { keepHeapRoom } from '../heap-room.js';
import type { MeetingFact } from './fact-file.js';
import { lastOf, latestKey } from './rows.js';
import type { Scopes } from './scope.js';
import type { Fact, World } from './world.js';

/** That an entity, or somebody in its scope MEMBERS, was on one side of a meeting. */
export interface Seat {
  readonly meeting: Fact<MeetingFact>;
  /** The key of the meeting's date, by which the latest come first. */
  readonly latest: string;
  /** Everybody on another side. */
  readonly across: Participants;
  /** Whether a source names at the meeting somebody through whom the entity was there. */
  readonly isStated: boolean;
}

type Participants = MeetingFact['sides'][number]['participants'];

export interface Held {
  count: number;
  last: PartialDate | undefined;
  /** Latest first. */
  readonly seats: Seat[];
}

/** Of the HELD meetings of each entity, in scope MEMBERS. */
export function heldBy(world: World, scopes: Scopes): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { meeting, latest } of heldMeetings(world)) {
    keepHeapRoom();
    const { involved, sides } = scopes.attendance(meeting.value);
    for (const entity of involved) {
      const known = held.get(entity) ?? { count: 0, last: undefined, seats: [] };
      known.count += 1;
      known.last = later(known.last, meeting.value.date);
      held.set(entity, known);
    }
    for (const [side, present] of sides.entries()) {
      const across = acrossFrom(side, meeting.value);
      const stated: Seat = { meeting, latest, across, isStated: true };
      const other: Seat = { meeting, latest, across, isStated: false };
      for (const [entity, isStated] of present) held.get(entity)?.seats.push(isStated ? stated : other);
    }
  }
  return held;
}

function acrossFrom(side: number, { sides }: MeetingFact): Participants {
  const others = sides.filter((_, index) => index !== side);
  const [only] = others;
  // Most meetings have two sides, and the other one is there already.
  return only && others.length === 1 ? only.participants : others.flatMap(({ participants }) => participants);
}

function heldMeetings({ meetings }: World): { meeting: Fact<MeetingFact>; latest: string }[] {
  return [...meetings.values()]
    .filter(({ value }) => value.status === 'HELD')
    .map((meeting) => ({ meeting, latest: latestKey(meeting.value.date) }))
    .sort((a, b) => compare(b.latest, a.latest));
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
