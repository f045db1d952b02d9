/** GraphQL over the article's graph on the embedded engine, in process; records statements and internal errors. */
import { afterAll, beforeAll } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { InternalErrorReport } from '../../src/server/errors/mask-error.js';
import { createYogaServer } from '../../src/server/graphql/create-yoga-server.js';
import { openArticleGraph, overrideGraph } from '../support/test-server.js';

export interface ArticleResponse {
  readonly status: number;
  readonly data: unknown;
  /** Codes of all errors. */
  readonly codes: readonly string[];
}

export function useArticleServer() {
  const internalErrors: InternalErrorReport[] = [];
  const statements: string[] = [];
  let graph: EmbeddedGraph;
  let yoga: ReturnType<typeof createYogaServer>;
  beforeAll(async () => {
    graph = await openArticleGraph();
    yoga = createYogaServer({
      schema: buildSchema(),
      graph: overrideGraph(graph, {
        read(statement, ...args) {
          statements.push(statement);
          return graph.read(statement, ...args);
        },
      }),
      today: () => '2025-03-01',
      onInternalError: (report) => internalErrors.push(report),
    });
  });
  afterAll(() => graph.close());
  return {
    internalErrors,
    statements,
    async send(body: unknown): Promise<ArticleResponse> {
      const response = await yoga.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { data = null, errors = [] } = (await response.json()) as {
        data?: unknown;
        errors?: { extensions: { code: string } }[];
      };
      return { status: response.status, data, codes: errors.map(({ extensions }) => extensions.code) };
    },
    /** Ids and digests of all nodes and relationships, as text that two states can be compared by. */
    async dump(): Promise<string> {
      const rows = await graph.read(
        'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.id AS n, r.id AS r, n.digest AS nd, r.digest AS rd',
        {},
      );
      return JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());
    },
  };
}
