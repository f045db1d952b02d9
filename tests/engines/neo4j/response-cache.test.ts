/** The response cache notices within a second that another process has loaded the database. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { startTestServer } from '../../support/test-server.js';

const connection = inject('neo4j');
const OTHER = SMALL_DATASET.replace('title: Ann and Bob', 'title: Bob and Ann').replace(
  'Ann Ames, iso2',
  'Ann, iso2',
);

describe.skipIf(!connection)('cached responses, on neo4j', () => {
  it('are dropped after a load by another process', async () => {
    if (!connection) return;
    const graph = await openGraph('neo4j', connection);
    const loader = await openGraph('neo4j', connection);
    await loader.load(readRows(SMALL_DATASET));
    const server = await startTestServer(graph, { cacheBytes: 2 ** 20 });
    const titles = async () => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ meetings { nodes { title } } }' }),
      });
      return JSON.stringify((await response.json()).data.meetings.nodes);
    };
    const [ann, bob] = ['[{"title":"Ann and Bob"}]', '[{"title":"Bob and Ann"}]'];
    for (let time = 0; time < 3; time += 1) expect(await titles()).toBe(ann);
    await loader.load(readRows(OTHER));
    await sleep(1_000);
    for (let time = 0; time < 3; time += 1) expect(await titles()).toBe(bob);
    await server.drain();
    await graph.close();
    await loader.close();
    await clearDatabase(connection);
  });
});
