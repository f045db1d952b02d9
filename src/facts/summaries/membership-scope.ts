/** Scope MEMBERS: which organizations were present at a meeting through their parts and the people who belonged to them. */
import { appendTo } from '../../common/append-to.js';
import type { MergedFacts } from '../merge/merged-facts.js';
import type { MeetingFact, MembershipFact } from '../read/fact-file.js';

const MAX_PART_OF_DEPTH = 4;

/** An office that a participant possibly held on the day of a meeting. */
export interface Office {
  /** Lowercase. */
  readonly role: string;
  readonly holder: string;
  /** The organization of the office, and all that this is part of. */
  readonly organizations: ReadonlySet<string>;
}

export interface MeetingPresence {
  /**
   * For each side: its participants, and the organizations that they are part of or, for people, possibly belonged to on
   * the day. The value is true if a source names a participant through whom the entity was present.
   */
  readonly sides: readonly ReadonlyMap<string, boolean>[];
  /** The entities of all sides: the meeting is in their scope MEMBERS. */
  readonly involved: ReadonlySet<string>;
  readonly offices: readonly Office[];
}

export class MembershipScope {
  private readonly wholesByPart = new Map<string, string[]>();
  private readonly membershipsByMember = new Map<string, MembershipFact[]>();
  private readonly ancestorCache = new Map<string, ReadonlySet<string>>();

  constructor(facts: MergedFacts) {
    for (const { value } of facts.partOf.values())
      appendTo(this.wholesByPart, value.part, value.organization);
    for (const { value } of facts.memberships.values())
      appendTo(this.membershipsByMember, value.member, value);
  }

  /** The organization itself, then all that it is part of within four steps. */
  ancestorsOrSelf(organization: string): ReadonlySet<string> {
    const ancestors = this.ancestorCache.get(organization) ?? this.collectAncestors(organization);
    this.ancestorCache.set(organization, ancestors);
    return ancestors;
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

  /** The memberships that a person possibly had on the day of a meeting. */
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
