/** Test oracle for `where` filters, computed from the plain lists of a filter dataset. */
import type { AnyWhere, Field, Range } from './arbitrary-filter.js';
import {
  certainTerm,
  type FilterDataset,
  INSTITUTIONS,
  type Meeting,
  type Membership,
  NAMES,
  PARTIES,
  PEOPLE,
  possibleTerm,
} from './filter-dataset.js';
import { firstDay, lastDay } from './partial-dates.js';

export class FilterOracle {
  constructor(private readonly dataset: FilterDataset) {}

  /** The sorted names of the entities, or titles of the meetings, that match the filter. */
  expectedTexts(field: Field, where: AnyWhere): string[] {
    if (field === 'meetings') {
      const matching = this.dataset.meetings.filter((meeting) =>
        this.evaluate(where, (input) => this.matchesMeeting(input, meeting)),
      );
      return matching.map(({ title }) => title).sort();
    }
    const all: readonly string[] = { people: PEOPLE, parties: PARTIES, institutions: INSTITUTIONS }[field];
    return all
      .filter((entity) => this.evaluate(where, (input) => this.matchesEntity(input, entity)))
      .map((entity) => NAMES[entity]?.name ?? '')
      .sort();
  }

  /** A sort key for the date of an entity's latest held meeting: its last day, then its first. Null: none is dated. */
  lastMet(entity: string): string | null {
    const days = this.dataset.meetings
      .filter((meeting) => meeting.status === 'HELD' && this.involved(meeting).has(entity))
      .flatMap(({ date }) => (date ? `${date.max}${date.min}` : []));
    return days.sort().at(-1) ?? null;
  }

  private evaluate(where: AnyWhere, own: (input: AnyWhere) => boolean): boolean {
    const { and = [], or, not } = where;
    const matches = (inner: AnyWhere) => this.evaluate(inner, own);
    return own(where) && and.every(matches) && (!or || or.some(matches)) && (!not || !matches(not));
  }

  private matchesEntity(input: AnyWhere, entity: string): boolean {
    const isPerson = entity.startsWith('person/');
    const within = (key: string) =>
      isPerson || !input[key] || input[key].some((one: string) => this.ancestorsOrSelf(entity).has(one));
    return (
      (!input.name || (NAMES[entity]?.matches.includes(input.name) ?? false)) &&
      (!isPerson || this.hasMembership(input, entity)) &&
      within('country') &&
      within('party') &&
      (!input.classification || input.classification.includes(classificationOf(entity))) &&
      (!input.met?.some || this.met(input.met.some, entity)) &&
      (!input.met?.none || !this.met(input.met.none, entity))
    );
  }

  private hasMembership(input: AnyWhere, person: string): boolean {
    const { country, party, institution, role: text, asOf, during } = input;
    const hasRange = during && (during.from || during.to);
    if (!country && !party && !institution && !text && !asOf && !hasRange) return true;
    return this.membershipsOf(person).some((membership) => {
      const { from, until, known } = certainTerm(membership);
      return (
        this.isWithin(membership, country) &&
        this.isWithin(membership, party) &&
        this.isWithin(membership, institution) &&
        hasRole(membership, text) &&
        (!asOf || (from <= lastDay(asOf) && lastDay(asOf) < until)) &&
        (!hasRange || isInBounds({ min: known, max: until }, during))
      );
    });
  }

  /** Whether the entity met a wanted counterpart at a single meeting that matches all conditions. */
  private met(input: AnyWhere, entity: string): boolean {
    return this.dataset.meetings.some(
      (meeting) =>
        (input.status ?? ['HELD']).includes(meeting.status) &&
        (!input.place || contains(meeting.place, input.place)) &&
        inRange(meeting, input.during) &&
        meeting.sides.some(
          (side, index) =>
            side.some((one) => this.represented(one, meeting).has(entity)) &&
            meeting.sides.some(
              (otherSide, other) =>
                other !== index &&
                (!input.with ||
                  otherSide.some((one) =>
                    input.with.some((counterpart: string) => this.represented(one, meeting).has(counterpart)),
                  )),
            ),
        ),
    );
  }

  private matchesMeeting(input: AnyWhere, meeting: Meeting): boolean {
    const { title, role: text, country, party, institution, person } = input;
    const hasRange = input.during && (input.during.from || input.during.to);
    return (
      (!title || contains(meeting.title, title)) &&
      (!input.place || contains(meeting.place, input.place)) &&
      (!input.placeCountry || input.placeCountry.includes(meeting.placeCountry)) &&
      (!input.channel || input.channel.includes(meeting.channel)) &&
      (!input.kind || input.kind.includes(meeting.kind)) &&
      (!input.status || input.status.includes(meeting.status)) &&
      (!hasRange || inRange(meeting, input.during)) &&
      (text
        ? meeting.sides
            .flat()
            .filter((one) => !person || person.includes(one))
            .some((one) =>
              this.membershipsAt(one, meeting).some(
                (membership) =>
                  hasRole(membership, text) &&
                  [country, party, institution].every((organizations) =>
                    this.isWithin(membership, organizations),
                  ),
              ),
            )
        : [country, party, institution, person].every(
            (entities) => !entities || entities.some((one: string) => this.involved(meeting).has(one)),
          ))
    );
  }

  private involved(meeting: Meeting): Set<string> {
    return new Set(meeting.sides.flat().flatMap((one) => [...this.represented(one, meeting)]));
  }

  /** A participant, the organizations it possibly belonged to on the day, and all their ancestors. */
  private represented(participant: string, meeting: Meeting): Set<string> {
    const organizations = this.membershipsAt(participant, meeting).map(({ organization }) => organization);
    return new Set([participant, ...organizations].flatMap((one) => [...this.ancestorsOrSelf(one)]));
  }

  private membershipsAt(participant: string, { date }: Meeting): Membership[] {
    return this.membershipsOf(participant).filter((membership) => {
      const { from, until } = possibleTerm(membership);
      return date === null || (from <= date.max && date.min <= until);
    });
  }

  private membershipsOf(person: string): Membership[] {
    return this.dataset.memberships.filter(({ member }) => member === person && person.startsWith('person/'));
  }

  private isWithin({ organization }: Membership, wholes: readonly string[] | undefined): boolean {
    return !wholes || wholes.some((one) => this.ancestorsOrSelf(organization).has(one));
  }

  private ancestorsOrSelf(entity: string, depth = 4): Set<string> {
    const edges = depth === 0 ? [] : this.dataset.partOf.filter(({ part }) => part === entity);
    return new Set([entity, ...edges.flatMap(({ whole }) => [...this.ancestorsOrSelf(whole, depth - 1)])]);
  }
}

function classificationOf(entity: string): string {
  return entity === 'institution/house' ? 'PARLIAMENT' : 'MINISTRY';
}

function hasRole(membership: Membership, text: string | undefined): boolean {
  return !text || contains(membership.role, text);
}

function contains(text: string | null, part: string): boolean {
  return text?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

function inRange({ date }: Meeting, range: Range | undefined): boolean {
  if (!range?.from && !range?.to) return true;
  return date !== null && isInBounds(date, range);
}

function isInBounds({ min, max }: { min: string; max: string }, { from, to, match }: Range): boolean {
  const first = from ? firstDay(from) : '';
  const last = to ? lastDay(to) : '9999-12-31';
  return match === 'CERTAIN' ? min >= first && max <= last : min <= last && max >= first;
}
