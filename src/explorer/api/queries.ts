/** The GraphQL queries for subgraphs, search and paths. */

const NODE_FIELDS = 'id kind name meetingCount';
const EDGE_FIELDS = 'id kind source target label status phase intended earliest latest meetingId channelId';
const DATASET_FIELDS = 'dataset { asOf entities meetings sources version }';
const SUBGRAPH_FIELDS = `{
    truncated
    edgeCount
    nodes { ${NODE_FIELDS} }
    edges(first: 1000) { ${EDGE_FIELDS} }
  }`;

export const OVERVIEW_QUERY = `query Overview($maxNodes: Int!) {
  ${DATASET_FIELDS}
  subgraph: overview(maxNodes: $maxNodes) ${SUBGRAPH_FIELDS}
}`;

export const SUBGRAPH_QUERY = `query Around($around: [ID!]!, $depth: Int!, $maxNodes: Int!) {
  ${DATASET_FIELDS}
  subgraph(around: $around, depth: $depth, maxNodes: $maxNodes) ${SUBGRAPH_FIELDS}
}`;

/** Further edges of a subgraph. The page size is the largest that fits the server's cost limit. */
export const MORE_EDGES_QUERY = `query MoreEdges($around: [ID!]!, $maxNodes: Int!, $after: ID!) {
  dataset { version }
  subgraph(around: $around, depth: 0, maxNodes: $maxNodes) {
    edges(first: 2000, after: $after) { ${EDGE_FIELDS} }
  }
}`;

/** Counts of relationships from the given entities to others. */
export const HIDDEN_QUERY = `query Hidden(
  $around: [ID!]!, $maxNodes: Int!, $kinds: [RelationshipKind!], $status: [MeetingStatus!], $during: DateRange
) {
  subgraph(
    around: $around, depth: 0, maxNodes: $maxNodes, kinds: $kinds, status: $status, during: $during
  ) {
    hidden { node kind neighbours edges }
  }
}`;

export const SEARCH_QUERY = `query Search($query: String!) {
  search(query: $query, first: 8) {
    totalCount
    nodes { match matchedName entity { ${NODE_FIELDS} } }
  }
  meetings(where: { title: $query }, first: 4) {
    nodes { id title status date }
  }
}`;

export const CHANNELS_QUERY = `query Channels($after: String) {
  channels(first: 100, after: $after) {
    nodes { id name }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const PATHS_QUERY = `query Paths($from: ID!, $to: ID!, $status: [MeetingStatus!], $during: DateRange, $via: [RelationshipKind!]) {
  paths(from: $from, to: $to, status: $status, during: $during, via: $via) {
    searchedLength
    truncated
    notCrossed
    paths {
      length
      sentence
      nodes { ${NODE_FIELDS} }
      steps { edgeCount edges { ${EDGE_FIELDS} } }
    }
  }
}`;

/** One field per id, so that an invalid id does not affect the others. */
export function buildIdQuery(ids: readonly string[]): string {
  return `{ ${ids.map((id, index) => `n${index}: node(id: ${JSON.stringify(id)}) { ... on Entity { id } }`).join(' ')} }`;
}
