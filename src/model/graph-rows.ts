/** The graph as plain rows: what facts expand to, and what every engine is loaded with. */

/** The labels of the nodes that are walked; each also carries `:Entity`. */
export const ENTITY_LABELS = ['Person', 'Party', 'Country', 'Institution'] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** Nodes outside the walked graph: the catalogue, the sources and the data set itself. */
export const CATALOGUE_LABELS = [
  'MeetingRecord',
  'ChannelRecord',
  'TimelineRecord',
  'Source',
  'Dataset',
] as const;
type CatalogueLabel = (typeof CATALOGUE_LABELS)[number];

export type NodeLabel = EntityLabel | CatalogueLabel;

/** All labels of a node, the one whose ids are unique first. The record of a meeting is its own timeline entry. */
export function labelsOf(label: NodeLabel): readonly string[] {
  if (label === 'MeetingRecord') return [label, 'TimelineRecord'];
  return ENTITY_LABELS.some((known) => known === label) ? ['Entity', label] : [label];
}

export const EDGE_TYPES = ['MET', 'MEMBER_OF', 'EXCHANGE_CHANNEL', 'PART_OF', 'ACT'] as const;
export type EdgeType = (typeof EDGE_TYPES)[number];

/** How facts are kept, by which a graph that another version of Entente loaded is told: raised with what questions read of it. */
export const STORED_FORMAT_VERSION = 3;

/** What both engines store alike: no maps, no nested lists, never an empty mixed list. */
export type PropertyValue = string | number | boolean | string[] | number[];
export type Properties = Record<string, PropertyValue>;

/** A node; `properties` holds `id` again and `digest`, a hash of everything else in it. */
export interface NodeRow {
  readonly label: NodeLabel;
  readonly id: string;
  readonly properties: Properties;
}

/** An edge from one entity to another, by their ids; `properties` as in {@link NodeRow}. */
export interface EdgeRow {
  readonly type: EdgeType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A whole graph, which need not be in memory: each time that somebody goes through rows they may be made anew. Ids are unique over nodes, and over edges. */
export interface GraphRows {
  /** The one of the data set as a whole, which is among the nodes too. */
  readonly dataset: NodeRow;
  readonly nodes: Iterable<NodeRow>;
  readonly edges: Iterable<EdgeRow>;
  /** How many there are of both. */
  readonly size: number;
}

/** One of an entity's names, as `names` (JSON text of a list of these) stores it. */
export interface StoredName {
  readonly value: string;
  readonly kind: 'PRIMARY' | 'NATIVE' | 'ALIAS' | 'TRANSLITERATION' | 'PREVIOUS' | 'WEAK';
  /** BCP 47; absent: not said. */
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

/** One citation, as each item of `sources` (JSON text) stores it; `sourceIds` holds the sources' ids in step. */
export interface StoredCitation {
  /** Counted from 1 in the article's body; the headline is 0. */
  readonly paragraph: number;
  readonly support: 'STATED' | 'INFERRED';
  /** The names as the article prints them. */
  readonly surfaceForms: readonly string[];
}
