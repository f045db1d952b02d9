/** Queries whose statements are committed in `tests/planner/golden`: one for each way the planner can compose. */
export interface GoldenQuery {
  /** File name of the golden file. */
  readonly name: string;
  /** The feature of the planner that the query shows. */
  readonly shows: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export const GOLDEN_QUERIES: readonly GoldenQuery[] = [
  {
    name: 'stored-fields',
    shows: 'a root with stored properties only',
    query: '{ person(slug: "wang-yi") { id slug name description meetingCount } }',
  },
  {
    name: 'derived-field',
    shows: 'a stored field that needs other properties and computes its value',
    query: '{ meeting(slug: "ninth-session-of-the-china-japan-ruling-party-exchange") { title stale } }',
  },
  {
    name: 'typename-only',
    shows: 'a selection that needs nothing from the graph',
    query: '{ person(slug: "wang-yi") { __typename } }',
  },
  {
    name: 'nested-list',
    shows: 'a related list below a root, with a bound item inside',
    query:
      '{ person(slug: "wang-huning") { name memberships(asOf: "2025") { nodes { role organization { name } } } } }',
  },
  {
    name: 'evidence',
    shows: 'a list that requires whatever cites it',
    query:
      '{ meeting(slug: "ninth-session-of-the-china-japan-ruling-party-exchange") { evidence { paragraph source { title } } sides { role participants { basis entity { name } } } } }',
  },
  {
    name: 'root-connection',
    shows: 'a page whose order an index provides',
    query: '{ people(first: 3) { nodes { name } pageInfo { hasNextPage endCursor } } }',
  },
  {
    name: 'counts-only',
    shows: 'a connection of which only the counts are requested',
    query: '{ meetings(during: { from: "2025-01", to: "2025-01" }) { totalCount undatedCount } }',
  },
  {
    name: 'order',
    shows: 'another order of a root',
    query: '{ people(orderBy: { field: LAST_MET, direction: DESC }, first: 2) { nodes { name lastMet } } }',
  },
  {
    name: 'paging-backward',
    shows: 'a page from the end, in reversed order',
    query: '{ meetings(last: 2) { nodes { title } pageInfo { hasPreviousPage } } }',
  },
  {
    name: 'filter',
    shows: 'conditions of each row, with and, or and not',
    query:
      '{ meetings(where: { or: [{ title: "session" }, { not: { status: [HELD] } }], place: "beijing" }) { totalCount nodes { title } } }',
  },
  {
    name: 'filter-with-id-list',
    shows: 'a condition that collects ids once, and an id that must exist',
    query: '{ people(where: { party: ["party/liberal-democratic-party"] }) { totalCount nodes { name } } }',
  },
  {
    name: 'filter-met',
    shows: 'a condition on whom somebody met',
    query: '{ people(where: { met: { some: { with: ["person/wang-yi"] } } }) { nodes { name } } }',
  },
  {
    name: 'who-met',
    shows: 'a name lookup before the statement, and precomputed encounters',
    query:
      'query ($name: String!) { whoMet(name: $name, first: 2) { resolution encounters { totalCount nodes { counterpart { name } lastDate meetings { basis meeting { title } } } } } }',
    variables: { name: 'Moriyama' },
  },
  {
    name: 'who-met-during',
    shows: 'encounters that no summary covers',
    query:
      '{ whoMet(name: "Moriyama", during: { from: "2025-01" }) { encounters { nodes { counterpart { name } } } } }',
  },
  {
    name: 'two-levels',
    shows: 'encounters of the people somebody met',
    query:
      '{ person(slug: "hiroshi-moriyama") { met(first: 2) { nodes { counterpart { name met(first: 2) { nodes { counterpart { name } } } } } } } }',
  },
  {
    name: 'abstract-types',
    shows: 'fields that only some object types have',
    query:
      '{ search(query: "Japan", first: 2) { nodes { match entity { name ... on Country { iso2 } ... on Person { countries { name } } } } } }',
  },
  {
    name: 'nodes',
    shows: 'one statement for ids of several kinds',
    query:
      '{ nodes(ids: ["person/wang-yi", "country/japan"]) { id ... on Person { name } ... on Country { iso2 } } }',
  },
  {
    name: 'channel',
    shows: 'several related lists of one item, and a field with arguments under two aliases',
    query:
      '{ channel(slug: "china-japan-ruling-party-exchange") { endOf2018: phase(asOf: "2018") now: phase dormantDays periods { phase start } sessions { nodes { session } } } }',
  },
  {
    name: 'statistics',
    shows: 'precomputed statistics',
    query: '{ meetingStatistics(by: YEAR) { key meetings } }',
  },
  {
    name: 'timeline',
    shows: 'a list with undated entries apart',
    query:
      '{ timeline(about: ["party/liberal-democratic-party"], kinds: [CHANNEL]) { undatedCount nodes { date event title } } }',
  },
  {
    name: 'subgraph',
    shows: 'a traversal, one statement for each step, then the entities and edges found',
    query:
      '{ subgraph(around: ["person/wang-yi"], depth: 1, kinds: [MET]) { nodes { id name } edges { source target label } } }',
  },
  {
    name: 'paths',
    shows: 'a search from both ends, then a sentence computed from all edges of a path',
    query:
      '{ paths(from: "person/hiroshi-moriyama", to: "person/cho-tae-yul", via: [MET], first: 1) { paths { sentence length } } }',
  },
];
