/** What the oracles over random worlds share: ranges of time, and what belongs to what on the day of a meeting. */
import { PART_OF, type PartialDate, type TemporalDataset } from './temporal-dataset.js';

export type Meeting = TemporalDataset['meetings'][number] & { readonly title: string };

export interface Range {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly match: 'POSSIBLE' | 'CERTAIN';
}

export function meetingsOf(world: TemporalDataset): Meeting[] {
  return world.meetings.map((one, index) => ({ ...one, title: `Meeting ${index}` }));
}

/** Whether bounds overlap a range, or lie in it; what has none lies in no range. */
export function isInRange(bounds: { min: string; max: string } | null, range: Range | null): boolean {
  if (!range || (!range.from && !range.to)) return true;
  if (!bounds) return false;
  const first = range.from?.min ?? '';
  const last = range.to?.max ?? '9999-12-31';
  if (range.match === 'CERTAIN') return first <= bounds.min && bounds.max <= last;
  return bounds.min <= last && first <= bounds.max;
}

/** A body and all that it is part of. */
export function ancestorsOrSelf(reference: string | undefined): string[] {
  return reference ? [reference, ...ancestorsOrSelf(PART_OF[reference])] : [];
}

/** What a person possibly belonged to on the day of a meeting. */
export function organizationsAt(
  world: TemporalDataset,
  person: string,
  { date }: Pick<Meeting, 'date'>,
): Set<string> {
  const held = world.seats.filter(
    ({ person: who, start, end }) =>
      who === person && (!date || ((!start || start.min <= date.max) && (!end || date.min <= end.max))),
  );
  return new Set(held.flatMap(({ organization }) => ancestorsOrSelf(organization)));
}

/** Whether an entity is at a meeting by a participant: itself, what is part of it, or one of their people. */
export function represents(
  world: TemporalDataset,
  participant: string,
  entity: string,
  meeting: Meeting,
): boolean {
  return (
    ancestorsOrSelf(participant).includes(entity) || organizationsAt(world, participant, meeting).has(entity)
  );
}

export function involves(world: TemporalDataset, entity: string, meeting: Meeting): boolean {
  return meeting.sides.flat().some((one) => represents(world, one.entity, entity, meeting));
}

export const earliestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.min + date.max : '~');
export const latestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.max + date.min : '');
export const compareValues = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
