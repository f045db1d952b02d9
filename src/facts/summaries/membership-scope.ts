/** Whose meetings count as an organisation's: its own, its parts', and those of the people who possibly belonged to any of these on the day. */

import type { MergedFacts } from '../merge/merged-facts.js';
import type { MeetingFact, MembershipFact } from '../read/fact-file.js';

const MAX_PART_OF_DEPTH = 4;

/** An office as a meeting knows it. */
export interface Office {
  /** In small letters. */
  readonly role: string;
  readonly holder: string;
  /** What it is an office in, and all that this is part of. */
  readonly organizations: ReadonlySet<string>;
}

export interface MeetingPresence {
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

export class MembershipScope {
  private readonly wholesByPart = new Map<string, string[]>();
  private readonly membershipsByMember = new Map<string, MembershipFact[]>();
  private readonly ancestorCache = new Map<string, ReadonlySet<string>>();

  constructor(world: MergedFacts) {
    for (const { value } of world.partOf.values())
      appendTo(this.wholesByPart, value.part, value.organization);
    for (const { value } of world.memberships.values())
      appendTo(this.membershipsByMember, value.member, value);
  }

  /** Everything that an organisation is part of in at most four steps, itself first. */
  ancestorsOrSelf(organization: string): ReadonlySet<string> {
    const known = this.ancestorCache.get(organization) ?? this.collectAncestors(organization);
    this.ancestorCache.set(organization, known);
    return known;
  }

  private collectAncestors(organization: string): Set<string> {
    const found = new Set([organization]);
    let frontier = [organization];
    for (let step = 0; step < MAX_PART_OF_DEPTH; step += 1) {
      frontier = frontier
        .flatMap((part) => this.wholesByPart.get(part) ?? [])
        .filter((whole) => !found.has(whole));
      frontier = [...new Set(frontier)];
      for (const whole of frontier) found.add(whole);
    }
    return found;
  }

  /** Who counts as present at a meeting. */
  presenceAt(meeting: MeetingFact): MeetingPresence {
    const involved = new Set<string>();
    const offices: Office[] = [];
    const sides = meeting.sides.map(({ participants }) => {
      const side = new Map<string, boolean>();
      for (const { entity, basis } of participants) {
        const isStated = basis === 'STATED';
        const add = (present: string) => side.set(present, isStated || (side.get(present) ?? false));
        if (isPerson(entity)) add(entity);
        else for (const whole of this.ancestorsOrSelf(entity)) add(whole);
        for (const membership of isPerson(entity) ? this.membershipsAt(entity, meeting) : []) {
          const organizations = this.ancestorsOrSelf(membership.organization);
          for (const whole of organizations) add(whole);
          if (membership.role !== undefined)
            offices.push({ role: membership.role.toLowerCase(), holder: entity, organizations });
        }
      }
      for (const entity of side.keys()) involved.add(entity);
      return side;
    });
    return { sides, involved, offices };
  }

  /** What somebody possibly belonged to on the day of a meeting. */
  private membershipsAt(person: string, meeting: MeetingFact): MembershipFact[] {
    return (
      this.membershipsByMember.get(person)?.filter((membership) => isPossiblyCurrent(membership, meeting)) ??
      []
    );
  }
}

function isPerson(reference: string): boolean {
  return reference.startsWith('person/');
}

function isPossiblyCurrent({ start, end }: MembershipFact, { date }: MeetingFact): boolean {
  if (!date) return true;
  return (!start || start.min <= date.max) && (!end || date.min <= end.max);
}

/** Adds to the list of a key. */
export function appendTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
