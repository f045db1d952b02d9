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

export interface Attendance {
  /**
   * Of each side its participants with all that they are part of or, people, possibly belonged to on the day; and whether
   * a source names at the meeting one through whom these were there.
   */
  readonly sides: readonly ReadonlyMap<string, boolean>[];
  /** All of these: those in whose scope MEMBERS the meeting is. */
  readonly involved: ReadonlySet<string>;
  /** That people of any side possibly held on the day. */
  readonly offices: readonly Office[];
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

  /** Who counts as present at a meeting. */
  attendance(meeting: MeetingFact): Attendance {
    const involved = new Set<string>();
    const offices: Office[] = [];
    const sides = meeting.sides.map(({ participants }) => {
      const side = new Map<string, boolean>();
      for (const { entity, basis } of participants) {
        const isStated = basis === 'STATED';
        const add = (present: string) => side.set(present, isStated || (side.get(present) ?? false));
        if (isPerson(entity)) add(entity);
        else for (const whole of this.within(entity)) add(whole);
        for (const seat of isPerson(entity) ? this.mandates(entity, meeting) : []) {
          const within = this.within(seat.organization);
          for (const whole of within) add(whole);
          if (seat.role !== undefined)
            offices.push({ role: seat.role.toLowerCase(), holder: entity, within });
        }
      }
      for (const entity of side.keys()) involved.add(entity);
      return side;
    });
    return { sides, involved, offices };
  }

  /** What somebody possibly belonged to on the day of a meeting. */
  private mandates(person: string, meeting: MeetingFact): MembershipFact[] {
    return this.seats.get(person)?.filter((seat) => possiblyOn(seat, meeting)) ?? [];
  }
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
