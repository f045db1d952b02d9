/** The attributes of nodes and edges as flat, typed columns, shared by GEXF, GraphML and CSV. */
import type { Citation, SubgraphEdge, SubgraphNode } from './subgraph.js';

export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** Null leaves the attribute out, or the CSV cell empty. */
  readonly read: (item: T) => string | number | boolean | null;
}

export const NODE_COLUMNS: readonly Column<SubgraphNode>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'slug', type: 'string', read: ({ slug }) => slug },
  { name: 'names', type: 'string', read: ({ names }) => joinValues(names.map(({ value }) => value)) },
  { name: 'description', type: 'string', read: ({ description }) => description },
  { name: 'wikidataId', type: 'string', read: ({ wikidataId }) => wikidataId },
  { name: 'meetingCount', type: 'integer', read: ({ meetingCount }) => meetingCount },
  { name: 'hiddenEdges', type: 'integer', read: ({ hiddenEdges }) => hiddenEdges },
];

export const EDGE_COLUMNS: readonly Column<SubgraphEdge>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'status', type: 'string', read: ({ status }) => status },
  { name: 'basis', type: 'string', read: ({ basis }) => basis },
  { name: 'phase', type: 'string', read: ({ phase }) => phase },
  { name: 'intended', type: 'boolean', read: ({ intended }) => intended },
  { name: 'date', type: 'string', read: ({ date }) => date },
  { name: 'start', type: 'string', read: ({ start }) => start },
  { name: 'end', type: 'string', read: ({ end }) => end },
  { name: 'asOf', type: 'string', read: ({ asOf }) => asOf },
  { name: 'earliest', type: 'string', read: ({ earliest }) => earliest },
  { name: 'latest', type: 'string', read: ({ latest }) => latest },
  { name: 'meetingId', type: 'string', read: ({ meeting }) => meeting?.id ?? null },
  { name: 'meeting', type: 'string', read: ({ meeting }) => meeting?.title ?? null },
  { name: 'place', type: 'string', read: ({ meeting }) => meeting?.place ?? null },
  { name: 'channelId', type: 'string', read: ({ channel }) => channel?.id ?? null },
  { name: 'channel', type: 'string', read: ({ channel }) => channel?.name ?? null },
  { name: 'evidence', type: 'string', read: ({ evidence }) => joinValues(evidence.map(formatCitation)) },
];

/** Example: `a-slug, paragraph 3 (STATED)`. */
function formatCitation({ source, paragraph, support }: Citation): string {
  return `${source.slug}${paragraph === null ? '' : `, paragraph ${paragraph}`} (${support})`;
}

function joinValues(values: readonly string[]): string | null {
  return values.length > 0 ? values.join('; ') : null;
}
