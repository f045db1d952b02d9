/** Runs a GraphQL query on a graph through yoga.fetch, in process, and counts its Cypher statements. */
import { buildSchema } from '../../schema/index.js';
import type { Graph } from '../../src/engines/graph.js';
import { createYogaServer } from '../../src/server/graphql/create-yoga-server.js';

export interface QueryResult {
  // biome-ignore lint/suspicious/noExplicitAny: a response has the shape of its query
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
  /** Cypher statements run, including those that find candidates for a name. */
  readonly statements: number;
  /** The body of the response. */
  readonly text: string;
}

const schema = buildSchema();
/** The hints at the end of every error about an entity id or a channel id. */
export const ENTITY_ID_HINT =
  'Find ids by name with `search` (GraphQL), or write kind/slug, such as person/wang-yi.';
export const CHANNEL_ID_HINT = 'Find ids with `channels` (GraphQL), or write channel/ and the slug.';
/** A day after every event in the article. */
export const TODAY = '2025-03-01';

/** Rejects with the internal error, if one occurs. */
export async function runQuery(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<QueryResult> {
  let statements = 0;
  const internalErrors: unknown[] = [];
  const yoga = createYogaServer({
    schema,
    graph,
    deadlineMs: 60_000,
    today: () => TODAY,
    onInternalError: ({ error }) => internalErrors.push(error),
    onOperationEnd: (entry) => {
      statements = entry.statements;
    },
  });
  const response = await yoga.fetch('http://entente.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (internalErrors.length > 0) throw internalErrors[0];
  return { ...(JSON.parse(text) as Omit<QueryResult, 'statements' | 'text'>), statements, text };
}

/** The data of a response; throws if it has errors. */
export async function queryData(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<QueryResult['data']> {
  const { data, errors } = await runQuery(graph, query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
