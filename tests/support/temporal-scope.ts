/** Shared by the oracles over temporal datasets: date ranges, and who represents whom on the day of a meeting. */
import { PART_OF, type PartialDate, type TemporalDataset } from './temporal-dataset.js';

export type Meeting = TemporalDataset['meetings'][number] & { readonly title: string };

export interface Range {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly match: 'POSSIBLE' | 'CERTAIN';
}

export function meetingsOf(dataset: TemporalDataset): Meeting[] {
  return dataset.meetings.map((one, index) => ({ ...one, title: `Meeting ${index}` }));
}

/** Whether the bounds overlap the range (POSSIBLE) or lie within it (CERTAIN). Null bounds are in no bounded range. */
export function isInRange(bounds: { min: string; max: string } | null, range: Range | null): boolean {
  if (!range || (!range.from && !range.to)) return true;
  if (!bounds) return false;
  const first = range.from?.min ?? '';
  const last = range.to?.max ?? '9999-12-31';
  if (range.match === 'CERTAIN') return first <= bounds.min && bounds.max <= last;
  return bounds.min <= last && first <= bounds.max;
}

/** An entity and all its ancestors in PART_OF. */
export function ancestorsOrSelf(reference: string | undefined): string[] {
  return reference ? [reference, ...ancestorsOrSelf(PART_OF[reference])] : [];
}

/** The organizations to which a person possibly belonged on the day of a meeting. */
export function organizationsAt(
  dataset: TemporalDataset,
  person: string,
  { date }: Pick<Meeting, 'date'>,
): Set<string> {
  const memberships = dataset.memberships.filter(
    ({ person: member, start, end }) =>
      member === person && (!date || ((!start || start.min <= date.max) && (!end || date.min <= end.max))),
  );
  return new Set(memberships.flatMap(({ organization }) => ancestorsOrSelf(organization)));
}

/** Whether a participant represents an entity at a meeting: it is the entity, a part of it, or a member of either. */
export function represents(
  dataset: TemporalDataset,
  participant: string,
  entity: string,
  meeting: Meeting,
): boolean {
  return (
    ancestorsOrSelf(participant).includes(entity) ||
    organizationsAt(dataset, participant, meeting).has(entity)
  );
}

export function involves(dataset: TemporalDataset, entity: string, meeting: Meeting): boolean {
  return meeting.sides.flat().some((one) => represents(dataset, one.entity, entity, meeting));
}

export const earliestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.min + date.max : '~');
export const latestKey = ({ date }: Pick<Meeting, 'date'>) => (date ? date.max + date.min : '');
export const compareValues = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
