/** Whose meetings count as an organisation's: its own, its parts', and those of the people who possibly belonged to any of these on the day. */
import type { MeetingFact, MembershipFact } from './fact-file.js';
import type { World } from './world.js';

const STEPS = 4;

/** An office as a meeting knows it. */
export interface Office {
  /** In small letters. */
  readonly role: string;
  readonly holder: string;
  /** What it is an office in, and all that this is part of. */
  readonly within: ReadonlySet<string>;
}

export class Scopes {
  private readonly wholes = new Map<string, string[]>();
  private readonly seats = new Map<string, MembershipFact[]>();
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(world: World) {
    for (const { value } of world.partOf.values()) push(this.wholes, value.part, value.organization);
    for (const { value } of world.memberships.values()) push(this.seats, value.member, value);
  }

  /** Everything that an organisation is part of in at most four steps, itself first. */
  within(organization: string): ReadonlySet<string> {
    const known = this.known.get(organization) ?? this.walk(organization);
    this.known.set(organization, known);
    return known;
  }

  private walk(organization: string): Set<string> {
    const found = new Set([organization]);
    let edge = [organization];
    for (let step = 0; step < STEPS; step += 1) {
      edge = edge.flatMap((part) => this.wholes.get(part) ?? []).filter((whole) => !found.has(whole));
      edge = [...new Set(edge)];
      for (const whole of edge) found.add(whole);
    }
    return found;
  }

  /** The participants of a meeting, and all whose scope MEMBERS has it. */
  involved(meeting: MeetingFact): Set<string> {
    return new Set(meeting.sides.flatMap((_, side) => [...this.affiliations(meeting, side)]));
  }

  /** The participants of one side of a meeting with all that they are part of or, people, possibly belonged to on the day. */
  affiliations(meeting: MeetingFact, side: number): Set<string> {
    const present = meeting.sides[side]?.participants.map(({ entity }) => entity) ?? [];
    const seats = this.mandates(present, meeting);
    return new Set([
      ...present.flatMap((entity) => (isPerson(entity) ? [entity] : [...this.within(entity)])),
      ...seats.flatMap((seat) => [...this.within(seat.organization)]),
    ]);
  }

  /** The offices that people at a meeting possibly held on its day. */
  offices(meeting: MeetingFact): Office[] {
    return this.mandates(participants(meeting), meeting).flatMap(({ role, member, organization }) =>
      role === undefined
        ? []
        : { role: role.toLowerCase(), holder: member, within: this.within(organization) },
    );
  }

  /** What the people among some participants of a meeting possibly belonged to on its day. */
  private mandates(present: readonly string[], meeting: MeetingFact): MembershipFact[] {
    return present
      .filter(isPerson)
      .flatMap((person) => this.seats.get(person) ?? [])
      .filter((seat) => possiblyOn(seat, meeting));
  }
}

function participants({ sides }: MeetingFact): string[] {
  return sides.flatMap((side) => side.participants.map(({ entity }) => entity));
}

function isPerson(reference: string): boolean {
  return reference.startsWith('person/');
}

function possiblyOn({ start, end }: MembershipFact, { date }: MeetingFact): boolean {
  if (!date) return true;
  return (!start || start.min <= date.max) && (!end || date.min <= end.max);
}

/** Adds to the list of a key. */
export function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
