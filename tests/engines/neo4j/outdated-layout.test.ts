/** A graph with the stored layout of another version of Entente is refused until it is loaded again. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { articleRows } from '../../support/article.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { runQuery } from '../../support/run-query.js';

const connection = inject('neo4j');
let graph: Graph;

beforeAll(async () => {
  if (connection) graph = await openGraph('neo4j', connection);
});

afterAll(async () => {
  await graph?.close();
  if (connection) await clearDatabase(connection);
});

it.skipIf(!connection).each(['REMOVE dataset.layout', 'SET dataset.layout = 0'])(
  'reports an outdated layout until the next load: %s',
  async (change) => {
    await graph.load(await articleRows());
    expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
    const driver = createDriver(connection as NonNullable<typeof connection>);
    await driver.executeQuery(
      `MATCH (dataset:Dataset) SET dataset.digest = 'another', dataset.loadedAt = 'once' ${change}`,
      {},
      { database: 'neo4j' },
    );
    await driver.close();
    expect(await graph.checkReadiness()).toEqual({ state: 'outdated' });
    const { data, errors } = await runQuery(graph, '{ people { totalCount } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message:
          'The database was loaded by another version of Entente: load the facts again with `entente load`.',
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    await graph.load(await articleRows());
    expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
    expect((await runQuery(graph, '{ people { totalCount } }')).data).toEqual({ people: { totalCount: 9 } });
  },
);
