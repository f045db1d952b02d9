/** Asks a graph by GraphQL through yoga.fetch, in this process, and counts the statements that it took. */
import { buildSchema } from '../../schema/index.js';
import type { Graph } from '../../src/engines/graph.js';
import { createYogaServer } from '../../src/server/graphql/create-yoga-server.js';

export interface QueryResult {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
  /** How often the engine was asked, candidates for a name included. */
  readonly statements: number;
  readonly text: string;
}

const schema = buildSchema();
/** With what every error ends that is about the id of an entity, and of a channel. */
export const ENTITY_ID_HINT =
  'Find ids by name with `search` (GraphQL), or write kind/slug, such as person/wang-yi.';
export const CHANNEL_ID_HINT = 'Find ids with `channels` (GraphQL), or write channel/ and the slug.';
/** A day after everything in the article. */
export const TODAY = '2025-03-01';

export async function runQuery(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<QueryResult> {
  let statements = 0;
  const faults: unknown[] = [];
  const yoga = createYogaServer({
    schema,
    graph,
    deadlineMs: 60_000,
    today: () => TODAY,
    onInternalError: ({ error }) => faults.push(error),
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
  if (faults.length > 0) throw faults[0];
  return { ...(JSON.parse(text) as Omit<QueryResult, 'statements' | 'text'>), statements, text };
}

/** The data of an answer that must have no errors. */
export async function queryData(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<QueryResult['data']> {
  const { data, errors } = await runQuery(graph, query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
