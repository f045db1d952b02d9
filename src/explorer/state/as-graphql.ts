/** The GraphQL text that answers what the picture shows, for GraphiQL. */
import { MOST_AT_ONCE, type View } from './view.js';

export const LONGEST_LINK = 12_000;

/** The overview where nothing was added to it or taken away, else the drawn entities by their ids. */
export function viewAsGraphQL(view: View, ids: readonly string[]): string {
  const { around, expanded, collapsed, entities, path } = view;
  const plain = around.length === 0 && expanded.length + collapsed.length === 0 && !entities && !path;
  const filters = [
    ...(view.kinds ? [`kinds: [${view.kinds.join(', ')}]`] : []),
    ...(view.status ? [`status: [${view.status.join(', ')}]`] : []),
    ...(view.from || view.to
      ? [
          `during: { ${[view.from && `from: "${view.from}"`, view.to && `to: "${view.to}"`].filter(Boolean).join(', ')} }`,
        ]
      : []),
  ];
  const field = plain
    ? `overview(${[...filters, `maxNodes: ${view.most}`].join(', ')})`
    : `subgraph(\n    around: [\n${ids.map((id) => `      ${JSON.stringify(id)}`).join('\n')}\n    ]\n    ${[
        'depth: 0',
        ...filters,
        `maxNodes: ${Math.min(Math.max(ids.length, 1), MOST_AT_ONCE)}`,
      ].join('\n    ')}\n  )`;
  return `# What the explorer shows.
query Picture {
  ${field} {
    truncated
    undatedCount
    nodes { id kind name meetingCount }
    edges {
      id kind label source target status date start end
      evidence { paragraph support source { title } }
    }
    hidden { node kind neighbours edges }
  }
}
`;
}

/** GraphiQL with the query in it; null where the address would be too long. */
export function graphiqlLink(query: string): string | null {
  const link = `graphql?query=${encodeURIComponent(query)}`;
  return link.length > LONGEST_LINK ? null : link;
}
