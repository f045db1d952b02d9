/** What the oracles over random worlds share: ranges of time, and what belongs to what on the day of a meeting. */
import { type Dated, type Facts, PART_OF } from './time-world.js';

export type Meeting = Facts['meetings'][number] & { readonly title: string };

export interface Range {
  readonly from: Dated | null;
  readonly to: Dated | null;
  readonly match: 'POSSIBLE' | 'CERTAIN';
}

export function meetingsOf(world: Facts): Meeting[] {
  return world.meetings.map((one, index) => ({ ...one, title: `Meeting ${index}` }));
}

/** Whether bounds overlap a range, or lie in it; what has none lies in no range. */
export function inRange(bounds: { min: string; max: string } | null, range: Range | null): boolean {
  if (!range || (!range.from && !range.to)) return true;
  if (!bounds) return false;
  const first = range.from?.min ?? '';
  const last = range.to?.max ?? '9999-12-31';
  if (range.match === 'CERTAIN') return first <= bounds.min && bounds.max <= last;
  return bounds.min <= last && first <= bounds.max;
}

/** A body and all that it is part of. */
export function upward(reference: string | undefined): string[] {
  return reference ? [reference, ...upward(PART_OF[reference])] : [];
}

/** What a person possibly belonged to on the day of a meeting. */
export function belongs(world: Facts, person: string, { date }: Pick<Meeting, 'date'>): Set<string> {
  const held = world.seats.filter(
    ({ person: who, start, end }) =>
      who === person && (!date || ((!start || start.min <= date.max) && (!end || date.min <= end.max))),
  );
  return new Set(held.flatMap(({ organization }) => upward(organization)));
}

/** Whether an entity is at a meeting by a participant: itself, what is part of it, or one of their people. */
export function standsFor(world: Facts, participant: string, entity: string, meeting: Meeting): boolean {
  return upward(participant).includes(entity) || belongs(world, participant, meeting).has(entity);
}

export function involves(world: Facts, entity: string, meeting: Meeting): boolean {
  return meeting.sides.flat().some((one) => standsFor(world, one.entity, entity, meeting));
}

export const earliestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.min + date.max : '~');
export const latestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.max + date.min : '');
export const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
