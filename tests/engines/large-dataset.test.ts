/** 5,000 entities and 6,000 meetings: pictures, paths, filters and counts are those of the plain rows. */
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
const QUIET = encodeId('Person', 'person-3100');
const OTHER = encodeId('Person', 'person-3034');
const WHOLE = { kinds: null, status: null, during: null, asOf: null };

let made: MaterializedRows | undefined;

function rows(): MaterializedRows {
  made ??= readRows(largeDatasetText(MEETINGS));
  return made;
}

/** Length of the shortest paths over held meetings, and how many they are: layer by layer. */
function shortest(edges: readonly EdgeRow[], from: string, to: string): { length: number; count: number } {
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
    for (const [id, ways] of layer)
      for (const other of links.get(id) ?? [])
        if (!seen.has(other)) next.set(other, (next.get(other) ?? 0) + ways);
    for (const id of next.keys()) seen.add(id);
    if (next.has(to)) return { length, count: next.get(to) ?? 0 };
    layer = next;
  }
  return { length: 0, count: 0 };
}

describeOnEachEngine('a world of 5,000 entities', rows, (graph, engine) => {
  it('of which a search looks at a thousand, and says so', async () => {
    expect(
      await queryData(
        graph(),
        '{ many: search(query: "person") { totalCount truncated } one: search(query: "person 3100") { truncated } }',
      ),
    ).toEqual({ many: { totalCount: 1_000, truncated: true }, one: { truncated: false } });
  });

  it('is drawn from those who met most', async () => {
    const overview = await fetchSubgraph(graph(), 'overview(maxNodes: 300)');
    expect(overview).toEqual(expectedOverview(rows(), { ...WHOLE, maxNodes: 300 }));
  });

  it('is drawn around its hub, up to a thousand', async () => {
    const args = { around: [HUB], depth: 1, maxNodes: 1_000 };
    const subgraph = await fetchSubgraph(graph(), `subgraph(around: "${HUB}", depth: 1, maxNodes: 1000)`);
    expect(subgraph).toEqual(expectedSubgraph(rows(), { ...WHOLE, ...args }));
    expect(subgraph.nodes.length).toBe(1_000);
  });

  it('has as many shortest paths between two who seldom meet as there are', async () => {
    const { length, count } = shortest(rows().edges, QUIET, OTHER);
    const { paths } = await queryData(
      graph(),
      `query ($from: ID!, $to: ID!) {
        paths(from: $from, to: $to, via: [MET], first: 100) { paths { length nodes { id } steps { edgeCount } } }
      }`,
      { from: QUIET, to: OTHER },
    );
    const found = paths.paths.filter((path: { length: number }) => path.length === length);
    expect([length, found.length]).toEqual([4, 30]);
    expect(count).toBe(30);
    const ways = new Set(
      found.map(({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).join()),
    );
    expect(ways.size).toBe(found.length);
  });

  it('is counted and filtered as its rows say', async () => {
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
      // Each meeting, and that each person took office.
      timeline: { totalCount: MEETINGS + 4_000, undatedCount: 0 },
    });
    const inYears = data.years.reduce((sum: number, { meetings }: { meetings: number }) => sum + meetings, 0);
    expect(inYears).toBe(MEETINGS);
  });

  it('finds meetings by an office in many bodies, as its rows say', async () => {
    const { nodes, edges } = rows();
    const within = new Map(nodes.map(({ id, properties }) => [id, properties.withinIds as string[]]));
    const days = new Map(nodes.map(({ id, properties }) => [id, String(properties.dateMin)]));
    const countries = Array.from({ length: 30 }, (_, index) => encodeId('Country', `country-${2 * index}`));
    const seats = edges.filter(({ type }) => type === 'MEMBER_OF');
    const since = new Map(
      seats
        .filter(({ to }) => countries.some((country) => within.get(to)?.includes(country)))
        .map(({ from, properties }) => [from, String(properties.startMin)]),
    );
    const meetings = edges.flatMap(({ type, from, to, properties }) => {
      const day = days.get(String(properties.meeting)) ?? '';
      const held = [from, to].some((person) => (since.get(person) ?? '9999') <= day);
      return type === 'MET' && held ? [properties.meeting] : [];
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
  ])('is read by the page where Neo4j has an index in order: %s', async (query) => {
    const connection = inject('neo4j');
    if (!connection) throw new Error('There is no Neo4j.');
    const profiler = await Profiler.connect(connection);
    const { graph: spied, told } = profiler.wrap(graph());
    expect((await runQuery(spied, query)).errors).toBeUndefined();
    await profiler.close();
    // Twenty and those that tie with the last of them.
    expect(told).toHaveLength(1);
    expect(told[0]?.rows).toBeLessThan(40);
  });
});
