/** A time range on the page matches the same edges as `during` on the server, for every range of the slider. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import { OVERVIEW_QUERY } from '../../../src/explorer/api/queries.js';
import { filterGraph } from '../../../src/explorer/state/filter-graph.js';
import type { Subgraph } from '../../../src/explorer/state/subgraph.js';
import { createTimeStops } from '../../../src/explorer/state/time-scale.js';
import { runQuery } from '../../support/run-query.js';
import { openArticleGraph } from '../../support/test-server.js';
import { byId, view } from '../fixtures.js';

let graph: EmbeddedGraph;
beforeAll(async () => {
  graph = await openArticleGraph();
});
afterAll(() => graph.close());

const DURING = `query During($during: DateRange) { overview(during: $during) { undatedCount edges { id } } }`;

it('matches the same edges as the server', async () => {
  const { data } = await runQuery(graph, OVERVIEW_QUERY, { maxNodes: 200 });
  const { subgraph } = data as { subgraph: Subgraph };
  const [nodes, edges] = [byId(subgraph.nodes), byId(subgraph.edges)];
  const stops = createTimeStops(subgraph.edges);
  expect(stops.length).toBeGreaterThan(10);
  const bounds = [null, ...stops];
  const ranges = bounds.flatMap((first) =>
    bounds.map((last) => [first?.from ?? null, last?.to ?? null] as const),
  );
  for (const [from, to] of ranges.filter(([from, to]) => (from || to) && (from ?? '') <= (to ?? '9999'))) {
    const { overview } = (await runQuery(graph, DURING, { during: { from, to } })).data;
    const filtered = filterGraph(nodes, edges, view({ from, to }));
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();
    expect([from, to, ids(filtered.edges), filtered.undatedEdges.length]).toEqual([
      from,
      to,
      ids(overview.edges),
      overview.undatedCount,
    ]);
  }
});
