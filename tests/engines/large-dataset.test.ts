/** A dataset of 5,000 entities and 6,000 meetings: subgraphs, paths, filters and counts match the plain rows. */
import { expect, inject, it } from 'vitest';
import type { EdgeRow } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';
import { describeOnEachEngine } from '../support/engines.js';
import { fetchSubgraph } from '../support/fetch-subgraph.js';
import { largeDatasetText } from '../support/large-dataset.js';
import { type MaterializedRows, readRows } from '../support/materialize-rows.js';
import { Profiler } from '../support/profiler.js';
import { queryData, runQuery } from '../support/run-query.js';
import { expectedOverview, expectedSubgraph } from '../support/subgraph-oracle.js';

const MEETINGS = 6_000;
const HUB = encodeId('Person', 'person-0');
const RARE = encodeId('Person', 'person-3100');
const OTHER_RARE = encodeId('Person', 'person-3034');
const NO_FILTER = { kinds: null, status: null, during: null, asOf: null };

let cachedRows: MaterializedRows | undefined;

function rows(): MaterializedRows {
  cachedRows ??= readRows(largeDatasetText(MEETINGS));
  return cachedRows;
}

/** Length and number of the shortest paths over held meetings, by breadth-first search. Length 0: none. */
function shortestPaths(
  edges: readonly EdgeRow[],
  from: string,
  to: string,
): { length: number; count: number } {
  const links = new Map<string, Set<string>>();
  for (const edge of edges.filter(({ type, properties }) => type === 'MET' && properties.status === 'HELD')) {
    for (const [one, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const)
      links.set(one, (links.get(one) ?? new Set()).add(other));
  }
  const seen = new Set([from]);
  let layer = new Map([[from, 1]]);
  for (let length = 1; layer.size > 0; length += 1) {
    const next = new Map<string, number>();
    for (const [id, pathCount] of layer)
      for (const other of links.get(id) ?? [])
        if (!seen.has(other)) next.set(other, (next.get(other) ?? 0) + pathCount);
    for (const id of next.keys()) seen.add(id);
    if (next.has(to)) return { length, count: next.get(to) ?? 0 };
    layer = next;
  }
  return { length: 0, count: 0 };
}

describeOnEachEngine('a dataset of 5,000 entities', rows, (graph, engine) => {
  it('search: considers 1,000 candidates and reports the truncation', async () => {
    expect(
      await queryData(
        graph(),
        '{ many: search(query: "person") { totalCount truncated } one: search(query: "person 3100") { truncated } }',
      ),
    ).toEqual({ many: { totalCount: 1_000, truncated: true }, one: { truncated: false } });
  });

  it('overview: returns the 300 entities with most meetings', async () => {
    const overview = await fetchSubgraph(graph(), 'overview(maxNodes: 300)');
    expect(overview).toEqual(expectedOverview(rows(), { ...NO_FILTER, maxNodes: 300 }));
  });

  it('subgraph: returns up to 1,000 nodes around the hub', async () => {
    const args = { around: [HUB], depth: 1, maxNodes: 1_000 };
    const subgraph = await fetchSubgraph(graph(), `subgraph(around: "${HUB}", depth: 1, maxNodes: 1000)`);
    expect(subgraph).toEqual(expectedSubgraph(rows(), { ...NO_FILTER, ...args }));
    expect(subgraph.nodes.length).toBe(1_000);
  });

  it('paths: finds every shortest path between two people with few meetings', async () => {
    const { length, count } = shortestPaths(rows().edges, RARE, OTHER_RARE);
    const { paths } = await queryData(
      graph(),
      `query ($from: ID!, $to: ID!) {
        paths(from: $from, to: $to, via: [MET], first: 100) { paths { length nodes { id } steps { edgeCount } } }
      }`,
      { from: RARE, to: OTHER_RARE },
    );
    const found = paths.paths.filter((path: { length: number }) => path.length === length);
    expect([length, found.length]).toEqual([4, 30]);
    expect(count).toBe(30);
    const distinct = new Set(
      found.map(({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).join()),
    );
    expect(distinct.size).toBe(found.length);
  });

  it('filters and counts match the rows', async () => {
    const met = new Set(
      rows().edges.flatMap(({ type, from, to, properties }) => {
        if (type !== 'MET' || properties.status !== 'HELD') return [];
        return from === HUB ? [to] : to === HUB ? [from] : [];
      }),
    );
    const data = await queryData(
      graph(),
      `query ($hub: [ID!]) {
        people(where: { met: { some: { with: $hub } } }) { totalCount }
        others: people(where: { met: { none: { with: $hub } } }) { totalCount }
        years: meetingStatistics(by: YEAR) { meetings }
        meetings { totalCount }
        timeline { totalCount undatedCount }
      }`,
      { hub: [HUB] },
    );
    expect(data).toMatchObject({
      people: { totalCount: met.size },
      others: { totalCount: 4_000 - met.size },
      meetings: { totalCount: MEETINGS },
      // One entry for each meeting, and one for each person who took office.
      timeline: { totalCount: MEETINGS + 4_000, undatedCount: 0 },
    });
    const inYears = data.years.reduce((sum: number, { meetings }: { meetings: number }) => sum + meetings, 0);
    expect(inYears).toBe(MEETINGS);
  });

  it('meetings: finds those of office holders in 30 countries', async () => {
    const { nodes, edges } = rows();
    const within = new Map(nodes.map(({ id, properties }) => [id, properties.withinIds as string[]]));
    const days = new Map(nodes.map(({ id, properties }) => [id, String(properties.dateMin)]));
    const countries = Array.from({ length: 30 }, (_, index) => encodeId('Country', `country-${2 * index}`));
    const memberships = edges.filter(({ type }) => type === 'MEMBER_OF');
    const since = new Map(
      memberships
        .filter(({ to }) => countries.some((country) => within.get(to)?.includes(country)))
        .map(({ from, properties }) => [from, String(properties.startMin)]),
    );
    const meetings = edges.flatMap(({ type, from, to, properties }) => {
      const day = days.get(String(properties.meeting)) ?? '';
      const isOfficeHolder = [from, to].some((person) => (since.get(person) ?? '9999') <= day);
      return type === 'MET' && isOfficeHolder ? [properties.meeting] : [];
    });
    const found = new Set(meetings).size;
    expect(found).toBe(4_952);
    const { some, others } = await queryData(
      graph(),
      `query ($where: MeetingWhere!) {
        some: meetings(where: $where) { totalCount }
        others: meetings(where: { not: $where }) { totalCount }
      }`,
      { where: { role: 'MEMB', country: countries } },
    );
    expect([some.totalCount, others.totalCount]).toEqual([found, MEETINGS - found]);
  });

  if (engine === 'embedded') return;

  it.each([
    '{ meetings { nodes { id } } }',
    '{ meetings(orderBy: { field: DATE }) { nodes { id } } }',
    '{ meetings(orderBy: { field: TITLE, direction: DESC }) { nodes { id } } }',
    '{ timeline { nodes { id } } }',
    '{ people { nodes { id } } }',
    '{ people(orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { id } } }',
    '{ institutions { nodes { id } } }',
  ])('reads only one page of an ordered index: %s', async (query) => {
    const connection = inject('neo4j');
    if (!connection) throw new Error('No Neo4j test database is available.');
    const profiler = await Profiler.connect(connection);
    const { graph: profiledGraph, profiles } = profiler.wrap(graph());
    expect((await runQuery(profiledGraph, query)).errors).toBeUndefined();
    await profiler.close();
    // A page of 20, and rows with the same sort key as the last one.
    expect(profiles).toHaveLength(1);
    expect(profiles[0]?.rows).toBeLessThan(40);
  });
});
