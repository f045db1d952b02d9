/** Kinds and statuses with their names for people. */
import { EDGE_TYPES, type EdgeType } from '../../model/graph-rows.js';
import {
  type ActEvent,
  type ChannelPhase,
  ENTITY_KINDS,
  type EntityKind,
  MEETING_STATUSES,
  type MeetingStatus,
} from '../../model/vocabulary.js';

export const RELATIONSHIP_KINDS = EDGE_TYPES;
export const STATUSES = MEETING_STATUSES;

export { ENTITY_KINDS, type EntityKind };
export type RelationshipKind = EdgeType;
export type Status = MeetingStatus;
export type Phase = ChannelPhase;

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
  PART_OF: { one: 'part-of relationship', many: 'part-of relationships' },
  ACT: { one: 'act', many: 'acts' },
};

/** The event types of PLOVER as nouns. */
export const ACT_NAMES: Record<ActEvent, string> = {
  AGREE: 'agreement',
  CONSULT: 'consultation',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'assault',
};

/** `PART_OF` becomes "part of". */
export function humanize(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "1 meeting", "3 meetings". */
export function formatCount(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
