/** The GraphQL text that answers what the picture shows, for GraphiQL. */
import { LONGEST_ADDRESS } from '../../limits.js';
import { MOST_AT_ONCE, type View } from './view.js';
import { STATUSES } from './vocabulary.js';

/** A path by its ends, the overview where nothing was added to it or taken away, else the drawn entities by their ids. */
export function viewAsGraphQL(view: View, ids: readonly string[]): string {
  if (view.path) return pathsOf(view, view.path);
  const { around, expanded, collapsed, entities } = view;
  const plain = around.length === 0 && expanded.length + collapsed.length === 0 && !entities;
  const filters = [
    ...(view.kinds ? [`kinds: [${view.kinds.join(', ')}]`] : []),
    ...(view.status ? [`status: [${view.status.join(', ')}]`] : []),
    ...duringOf(view),
  ];
  return picture(
    plain
      ? `overview(${[...filters, `maxNodes: ${view.most}`].join(', ')})`
      : `subgraph(\n    around: [\n${ids.map((id) => `      ${JSON.stringify(id)}`).join('\n')}\n    ]\n    ${[
          'depth: 0',
          ...filters,
          `maxNodes: ${Math.min(Math.max(ids.length, 1), MOST_AT_ONCE)}`,
        ].join('\n    ')}\n  )`,
  );
}

function picture(field: string): string {
  return `# The picture that the explorer shows.
query ExplorerPicture {
  ${field} {
    truncated
    undatedCount
    edgeCount
    nodes { id kind name meetingCount }
    edges(first: 200) {
      ${EDGE}
    }
  }
}
`;
}

function pathsOf(view: View, { from, to }: NonNullable<View['path']>): string {
  const filters = [
    ...(view.kinds ? [`via: [${view.kinds.join(', ')}]`] : []),
    // In the picture meetings of all statuses are drawn, so that paths lead over all of them.
    `status: [${(view.status ?? STATUSES).join(', ')}]`,
    ...duringOf(view),
  ];
  return `# The paths that the explorer shows.
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
          ${EDGE.replaceAll('\n', '\n    ')}
        }
      }
    }
  }
}
`;
}

const EDGE = `id kind label source target status date start end
      evidence { paragraph support source { title } }`;

function duringOf({ from, to }: View): string[] {
  const ends = [from && `from: "${from}"`, to && `to: "${to}"`].filter(Boolean);
  return ends.length > 0 ? [`during: { ${ends.join(', ')} }`] : [];
}

/** GraphiQL with the query in it; null where the address would be too long. */
export function graphiqlLink(query: string): string | null {
  const link = `graphql?query=${encodeURIComponent(query)}`;
  return link.length > LONGEST_ADDRESS ? null : link;
}
