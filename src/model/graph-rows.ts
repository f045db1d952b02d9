/** The graph as rows of nodes and edges: built from facts, loaded by every engine. */
import type { NameKind, Support } from './vocabulary.js';

/** Labels of the nodes that can be traversed; each of them also has the label `:Entity`. */
export const ENTITY_LABELS = ['Person', 'Party', 'Country', 'Institution'] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** Labels of the nodes that are never traversed: records, sources and the dataset. */
export const CATALOGUE_LABELS = [
  'MeetingRecord',
  'ChannelRecord',
  'TimelineRecord',
  'Source',
  'Dataset',
] as const;
type CatalogueLabel = (typeof CATALOGUE_LABELS)[number];

export type NodeLabel = EntityLabel | CatalogueLabel;

/**
 * All labels of a node. Ids are unique within the first. A meeting record is also the timeline entry of the meeting.
 */
export function labelsOf(label: NodeLabel): readonly string[] {
  if (label === 'MeetingRecord') return [label, 'TimelineRecord'];
  return ENTITY_LABELS.some((known) => known === label) ? ['Entity', label] : [label];
}

export const EDGE_TYPES = ['MET', 'MEMBER_OF', 'EXCHANGE_CHANNEL', 'PART_OF', 'ACT'] as const;
export type EdgeType = (typeof EDGE_TYPES)[number];

export function isEdgeType(name: string): name is EdgeType {
  return EDGE_TYPES.some((type) => type === name);
}

/**
 * Version of the stored labels and properties, in the property `layout` of the dataset node. Raise it whenever queries
 * need something that an older load did not store; a graph with another version must be loaded again.
 */
export const STORED_FORMAT_VERSION = 3;

/** The property types that both engines store: no maps, no nested lists, no mixed lists. */
export type PropertyValue = string | number | boolean | string[] | number[];
export type Properties = Record<string, PropertyValue>;

/** `properties` repeats `id` and has `digest`, a hash of all other content. */
export interface NodeRow {
  readonly label: NodeLabel;
  readonly id: string;
  readonly properties: Properties;
}

/** An edge between two entities, by id; `properties` as in {@link NodeRow}. */
export interface EdgeRow {
  readonly type: EdgeType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/**
 * A whole graph. It does not have to be in memory: each iteration may build the rows again. Ids are unique among nodes
 * and among edges.
 */
export interface GraphRows {
  /** The dataset node, which is also one of `nodes`. */
  readonly dataset: NodeRow;
  readonly nodes: Iterable<NodeRow>;
  readonly edges: Iterable<EdgeRow>;
  /** Number of nodes and edges. */
  readonly size: number;
}

/** A name of an entity. The property `names` is a JSON list of these. */
export interface StoredName {
  readonly value: string;
  readonly kind: NameKind;
  /** BCP 47 tag. Absent if unknown. */
  readonly language?: string;
  readonly note?: string;
}

/** An entity with all its names; the ranking decides whether one of them matches a text. */
export interface NamedEntity {
  readonly id: string;
  /** The primary name. */
  readonly name: string;
  readonly names: readonly StoredName[];
}

/** A citation. The property `sources` is a JSON list of these; `sourceIds` has the ids of the sources in the same order. */
export interface StoredCitation {
  /** Paragraph of the article's body, from 1; 0 is the headline. */
  readonly paragraph: number;
  readonly support: Support;
  /** Names as printed in the article. */
  readonly surfaceForms: readonly string[];
}
