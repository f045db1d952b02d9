/** The words of the graph as the page shows them: kinds and statuses with their names for people. */

export const ENTITY_KINDS = ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const RELATIONSHIP_KINDS = ['MET', 'MEMBER_OF', 'EXCHANGE_CHANNEL', 'PART_OF', 'ACT'] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

export const STATUSES = [
  'HELD',
  'PLANNED',
  'REQUESTED',
  'REFUSED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
  'UNCONFIRMED',
] as const;
export type Status = (typeof STATUSES)[number];

export type Phase = 'AGREED' | 'ACTIVE' | 'HALTED' | 'ENDED';

export const ENTITY_NAMES: Record<EntityKind, { readonly one: string; readonly many: string }> = {
  PERSON: { one: 'person', many: 'people' },
  PARTY: { one: 'party', many: 'parties' },
  COUNTRY: { one: 'country', many: 'countries' },
  INSTITUTION: { one: 'institution', many: 'institutions' },
};

export const RELATIONSHIP_NAMES: Record<RelationshipKind, { readonly one: string; readonly many: string }> = {
  MET: { one: 'meeting', many: 'meetings' },
  MEMBER_OF: { one: 'office or membership', many: 'offices and memberships' },
  EXCHANGE_CHANNEL: { one: 'exchange channel', many: 'exchange channels' },
  PART_OF: { one: 'part of a whole', many: 'parts of a whole' },
  ACT: { one: 'act', many: 'acts' },
};

/** `HELD` as people read it: "held". */
export function wordOf(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** "1 meeting", "3 meetings". */
export function counted(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
