/** A picture: the plain nodes and edges of a part of the graph, which every file is written from. */
import type { EdgeType } from '../model/graph-rows.js';
import type { Basis, ChannelPhase, EntityKind, MeetingStatus, Support } from '../model/vocabulary.js';

export interface SubgraphName {
  readonly value: string;
  /** BCP 47; null when not said. */
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
  /** How many of its edges lead to something that was not drawn. */
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
  /** Counted from 1; the headline is 0; null when the source has no paragraphs. */
  readonly paragraph: number | null;
  readonly support: Support;
}

export interface SubgraphEdge {
  readonly id: string;
  readonly kind: EdgeType;
  readonly source: string;
  readonly target: string;
  /** In words, such as `met, 14 Jan 2025`. */
  readonly label: string;
  /** MET alone, as `basis` and `meeting`. */
  readonly status: MeetingStatus | null;
  readonly basis: Basis | null;
  /** EXCHANGE_CHANNEL alone. */
  readonly phase: ChannelPhase | null;
  /** ACT alone: whether no source says that it was done. */
  readonly intended: boolean | null;
  /** EDTF, as the facts write it. */
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
  /** ISO days: the bounds of its time; null where it is open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly meeting: { readonly id: string; readonly title: string; readonly place: string | null } | null;
  readonly channel: { readonly id: string; readonly name: string } | null;
  readonly evidence: readonly Citation[];
}

export interface Subgraph {
  /** What it shows, in a few words. */
  readonly title: string;
  /** The name of its file, without an extension. */
  readonly fileName: string;
  /** What it was narrowed to, in words; empty when to nothing. */
  readonly filters: readonly string[];
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** Whether there was more than fits. */
  readonly truncated: boolean;
  /** How many edges match otherwise but have no date, so that a range of time left them out. */
  readonly undatedCount: number;
}

/** What it holds and what it lacks, in one line. */
export function summarizeSubgraph({ nodes, edges, filters, truncated, undatedCount }: Subgraph): string {
  const hidden = nodes.reduce((sum, node) => sum + node.hiddenEdges, 0);
  return [
    `${formatCount(nodes.length, 'entity', 'entities')}, ${formatCount(edges.length, 'relationship', 'relationships')}.`,
    ...(filters.length > 0 ? [`Only ${filters.join('; ')}.`] : []),
    ...(truncated ? ['There are more than fit.'] : []),
    ...(hidden > 0
      ? [`${formatCount(hidden, 'relationship leads', 'relationships lead')} to what is not drawn.`]
      : []),
    ...(undatedCount > 0
      ? [`${formatCount(undatedCount, 'undated one is', 'undated ones are')} left out.`]
      : []),
  ].join(' ');
}

function formatCount(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
