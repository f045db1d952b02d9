/** Neo4j over `neo4j://`, with client-side routing: responses, loads and errors are the same as over `bolt://`. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { articleRows } from '../../support/article.js';
import { DOCUMENTS, printedForm, queryExamplesOf } from '../../support/documents.js';
import { clearDatabase } from '../../support/engines.js';
import { runQuery } from '../../support/run-query.js';

const connection = inject('neo4j') as Neo4jSettings;
const QUERIES = DOCUMENTS.filter(({ path }) => path === 'docs/questions.md')
  .flatMap(queryExamplesOf)
  .filter(({ facts }) => facts === null);
const routed = (uri: string) => uri.replace(/^bolt/, 'neo4j');

describe.skipIf(!connection)('a graph over neo4j://', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = connectNeo4j({ ...connection, uri: routed(connection.uri), statementTimeoutMs: 60_000 });
    await graph.load(await articleRows());
  });
  afterAll(async () => {
    await graph.close();
    await clearDatabase(connection);
  });

  it.each(QUERIES)('answers $place as printed', async ({ query, variables, response }) => {
    const actual = printedForm(await runQuery(graph, query, variables));
    expect(JSON.stringify(actual)).toBe(JSON.stringify(response));
  });

  it('cannot write in a read', async () => {
    await expect(graph.read('CREATE (n:Person) RETURN n', {})).rejects.toThrow();
    expect(await graph.read('MATCH (n:Person) WHERE n.id IS NULL RETURN count(n) AS count', {})).toEqual([
      { count: 0 },
    ]);
  });

  it('reports an unreachable database', async () => {
    const unreachable = connectNeo4j({ uri: 'neo4j://127.0.0.1:1' });
    await expect(unreachable.read('RETURN 1', {})).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
    expect((await unreachable.checkReadiness()).state).toBe('unreachable');
    await unreachable.close();
  });
});
