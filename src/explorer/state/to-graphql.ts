/** Formats a GraphQL query for what the page shows. */
import { MAX_URL_LENGTH } from '../../model/limits.js';
import { MAX_NODES_PER_REQUEST, type ViewState } from './view-state.js';
import { STATUSES } from './vocabulary.js';

/** Queries `paths` for a path, `overview` for the unchanged overview, otherwise `subgraph` with all shown ids. */
export function toGraphQL(view: ViewState, ids: readonly string[]): string {
  if (view.path) return formatPathsQuery(view, view.path);
  const { around, expanded, collapsed, entities } = view;
  const isOverview = around.length === 0 && expanded.length + collapsed.length === 0 && !entities;
  const filters = [
    ...(view.kinds ? [`kinds: [${view.kinds.join(', ')}]`] : []),
    ...(view.status ? [`status: [${view.status.join(', ')}]`] : []),
    ...formatDateRange(view),
  ];
  return formatSubgraphQuery(
    isOverview
      ? `overview(${[...filters, `maxNodes: ${view.maxNodes}`].join(', ')})`
      : `subgraph(\n    around: [\n${ids.map((id) => `      ${JSON.stringify(id)}`).join('\n')}\n    ]\n    ${[
          'depth: 0',
          ...filters,
          `maxNodes: ${Math.min(Math.max(ids.length, 1), MAX_NODES_PER_REQUEST)}`,
        ].join('\n    ')}\n  )`,
  );
}

function formatSubgraphQuery(field: string): string {
  return `# The graph shown in the explorer.
query ExplorerGraph {
  ${field} {
    truncated
    undatedCount
    edgeCount
    nodes { id kind name meetingCount }
    edges(first: 200) {
      ${EDGE_FIELDS}
    }
  }
}
`;
}

function formatPathsQuery(view: ViewState, { from, to }: NonNullable<ViewState['path']>): string {
  const filters = [
    ...(view.kinds ? [`via: [${view.kinds.join(', ')}]`] : []),
    // The graph shows meetings of all statuses, so paths include them too.
    `status: [${(view.status ?? STATUSES).join(', ')}]`,
    ...formatDateRange(view),
  ];
  return `# The paths shown in the explorer.
query ExplorerPaths {
  paths(
    from: ${JSON.stringify(from)}
    to: ${JSON.stringify(to)}
    ${filters.join('\n    ')}
  ) {
    searchedLength
    truncated
    notCrossed
    paths {
      length
      sentence
      nodes { id kind name }
      steps {
        edgeCount
        edges(first: 3) {
          ${EDGE_FIELDS.replaceAll('\n', '\n    ')}
        }
      }
    }
  }
}
`;
}

const EDGE_FIELDS = `id kind label source target status date start end
      evidence { paragraph support source { title } }`;

function formatDateRange({ from, to }: ViewState): string[] {
  const ends = [from && `from: "${from}"`, to && `to: "${to}"`].filter(Boolean);
  return ends.length > 0 ? [`during: { ${ends.join(', ')} }`] : [];
}

/** Link to GraphiQL with the query; null if the URL would be too long. */
export function buildGraphiqlLink(query: string): string | null {
  const link = `graphql?query=${encodeURIComponent(query)}`;
  return link.length > MAX_URL_LENGTH ? null : link;
}
