/** A subgraph as plain nodes and edges: the input of every format. */
import type { EdgeType } from '../model/graph-rows.js';
import type { Basis, ChannelPhase, EntityKind, MeetingStatus, Support } from '../model/vocabulary.js';

export interface SubgraphName {
  readonly value: string;
  /** BCP 47 tag; null when unknown. */
  readonly language: string | null;
}

export interface SubgraphNode {
  readonly id: string;
  readonly slug: string;
  readonly kind: EntityKind;
  /** The primary name. */
  readonly label: string;
  /** All curated names, the primary one first. */
  readonly names: readonly SubgraphName[];
  readonly description: string | null;
  readonly wikidataId: string | null;
  readonly meetingCount: number;
  /** Number of its edges to entities outside the subgraph. */
  readonly hiddenEdges: number;
}

export interface Citation {
  readonly source: {
    readonly slug: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly url: string | null;
  };
  /** From 1; 0 is the headline; null when the source has no paragraphs. */
  readonly paragraph: number | null;
  readonly support: Support;
}

export interface SubgraphEdge {
  readonly id: string;
  readonly kind: EdgeType;
  readonly source: string;
  readonly target: string;
  /** Readable text such as `met, 14 Jan 2025`. */
  readonly label: string;
  /** Null unless the edge is MET, like `basis` and `meeting`. */
  readonly status: MeetingStatus | null;
  readonly basis: Basis | null;
  /** Null unless the edge is EXCHANGE_CHANNEL. */
  readonly phase: ChannelPhase | null;
  /** For ACT: true when no source reports that it was done. Otherwise null. */
  readonly intended: boolean | null;
  /** EDTF, as written in the facts. */
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
  /** ISO days: the bounds of its time; null when open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly meeting: { readonly id: string; readonly title: string; readonly place: string | null } | null;
  readonly channel: { readonly id: string; readonly name: string } | null;
  readonly evidence: readonly Citation[];
}

export interface Subgraph {
  readonly title: string;
  /** Without an extension. */
  readonly fileName: string;
  /** One text for each filter; empty without filters. */
  readonly filters: readonly string[];
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** Whether the maximum number of nodes was reached. */
  readonly truncated: boolean;
  /** Number of edges that a time filter excludes only because they have no date. */
  readonly undatedCount: number;
}

/** One line: counts, filters, and what the subgraph does not include. */
export function summarizeSubgraph({ nodes, edges, filters, truncated, undatedCount }: Subgraph): string {
  const hidden = nodes.reduce((sum, node) => sum + node.hiddenEdges, 0);
  return [
    `${formatCount(nodes.length, 'entity', 'entities')}, ${formatCount(edges.length, 'relationship', 'relationships')}.`,
    ...(filters.length > 0 ? [`Filters: ${filters.join('; ')}.`] : []),
    ...(truncated ? ['Truncated at the entity limit.'] : []),
    ...(hidden > 0
      ? [`${formatCount(hidden, 'relationship leads', 'relationships lead')} to entities not shown.`]
      : []),
    ...(undatedCount > 0
      ? [`${formatCount(undatedCount, 'undated relationship is', 'undated relationships are')} left out.`]
      : []),
  ].join(' ');
}

function formatCount(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
