/** Encounter summaries, computed when facts are loaded, give the same response as encounters computed for the query. */
import { expect, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { crowdedDataset } from '../support/crowded-dataset.js';
import { describeOnEachEngine } from '../support/engines.js';
import { generateRows } from '../support/generated-dataset.js';
import { readRows } from '../support/materialize-rows.js';
import { runQuery } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const ENCOUNTERS = `totalCount undatedCount pageInfo { hasNextPage endCursor }
  nodes { counterpart { slug } meetingCount firstDate lastDate meetings(first: $meetings) { basis meeting { slug } } }`;

/** A status list with a duplicate has the same meaning as the default, but does not use the summaries. */
const BOTH = `query ($id: ID!, $first: Int, $after: String, $meetings: Int = 1) { node(id: $id) { ... on Entity { meetingCount
  summarized: met(first: $first) { ${ENCOUNTERS} }
  computed: met(first: $first, status: [HELD, HELD]) { ${ENCOUNTERS} }
  next: met(first: $first, after: $after) { nodes { counterpart { slug } } } } } }`;

interface Encounters {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { counterpart: { slug: string }; meetingCount: number; meetings: unknown[] }[];
}

interface Both {
  node: { summarized: Encounters; computed: Encounters; next: Pick<Encounters, 'nodes'> };
}

/** The encounters of an entity, computed in both ways. */
async function queryBoth(
  graph: Graph,
  id: string,
  first: number,
  { meetings, after }: { meetings?: number; after?: string | null } = {},
): Promise<Both['node']> {
  const { data, errors } = await runQuery(graph, BOTH, { id, first, after, meetings });
  expect(errors).toBeUndefined();
  return (data as unknown as Both).node;
}

/** Expects both ways to agree, and returns the encounters. */
async function expectEqual(graph: Graph, id: string, first: number, meetings: number): Promise<Encounters> {
  const { summarized, computed } = await queryBoth(graph, id, first, { meetings });
  const { endCursor: _, ...page } = summarized.pageInfo;
  expect({ ...summarized, pageInfo: page }).toEqual({
    ...computed,
    pageInfo: { hasNextPage: computed.pageInfo.hasNextPage },
  });
  return summarized;
}

describeOnEachEngine('encounter summaries', withDelegations, (graph) => {
  // Page sizes of counterparts, and of the meetings with each.
  it.each([
    [100, 20],
    [20, 100],
  ])(
    'equal computed encounters for every kind of entity, in pages of %i counterparts and %i meetings',
    async (first, meetings) => {
      const byMeetings = 'orderBy: { field: MEETING_COUNT, direction: DESC }';
      const { data } = await runQuery(
        graph(),
        `{ people(first: 12, ${byMeetings}) { nodes { id } } few: people(last: 4, ${byMeetings}) { nodes { id } }
        parties(first: 6) { nodes { id } } institutions(first: 12) { nodes { id } } countries { nodes { id } } }`,
      );
      const lists = Object.values(data as Record<string, { nodes: { id: string }[] }>);
      const ids = lists.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(36);
      const max = { counterparts: 0, meetings: 0 };
      for (const id of ids) {
        const summarized = await expectEqual(graph(), id, first, meetings);
        max.counterparts = Math.max(max.counterparts, summarized.totalCount);
        max.meetings = Math.max(max.meetings, ...summarized.nodes.map(({ meetingCount }) => meetingCount));
      }
      // The data has more than one page of each.
      expect(max.counterparts).toBeGreaterThan(101);
      expect(max.meetings).toBeGreaterThan(100);
    },
  );

  it('continue on the next page', async () => {
    const { data } = await runQuery(graph(), '{ countries(first: 1) { nodes { id } } }');
    const id = (data as unknown as { countries: { nodes: [{ id: string }] } }).countries.nodes[0].id;
    const { summarized } = await queryBoth(graph(), id, 30);
    const { next } = await queryBoth(graph(), id, 30, { after: summarized.pageInfo.endCursor });
    const { computed } = await queryBoth(graph(), id, 60);
    const slugs = ({ nodes }: Pick<Encounters, 'nodes'>) => nodes.map(({ counterpart }) => counterpart.slug);
    expect([...slugs(summarized), ...slugs(next)]).toEqual(slugs(computed));
  });
});

describeOnEachEngine(
  'encounter summaries beyond one page',
  () => readRows(crowdedDataset()),
  (graph) => {
    it.each([
      ['person/lead', 115],
      ['institution/desk', 115],
      ['institution/office', 116],
      ['party/red', 116],
      ['country/aland', 116],
      ['person/guest-2', 1],
      ['person/guest-4', 2],
    ])('equal computed encounters: %s, who met %i', async (id, total) => {
      for (const [first, meetings] of [
        [100, 20],
        [20, 100],
        [1, 1],
      ] as const)
        expect((await expectEqual(graph(), id, first, meetings)).totalCount).toBe(total);
    });

    // Encounters are selected on one type only; entities of other types, or null, are in the response as well.
    it.each([
      [
        '{ search(query: "Aland") { totalCount nodes { entity { slug ... on Person { met { totalCount } } } } } }',
        { search: { totalCount: 1, nodes: [{ entity: { slug: 'aland' } }] } },
      ],
      [
        `{ whoMet(name: "Aland") { resolution entity { slug ... on Person { met { totalCount } } ... on Party { met { totalCount } } }
        encounters { totalCount } } }`,
        { whoMet: { resolution: 'FOUND', entity: { slug: 'aland' }, encounters: { totalCount: 116 } } },
      ],
      [
        '{ whoMet(name: "Nobody") { resolution entity { slug met { totalCount } ... on Person { met { totalCount } } } encounters { totalCount nodes { meetingCount } } } }',
        { whoMet: { resolution: 'NOT_FOUND', entity: null, encounters: { totalCount: 0, nodes: [] } } },
      ],
      [
        `{ person(slug: "guest-4") { met { nodes { counterpart { slug ... on Person { met { totalCount } } } n: meetingCount
        days: firstDate ... on Encounter { lastDate } } } } }`,
        {
          person: {
            met: {
              nodes: [
                {
                  counterpart: { slug: 'lead', met: { totalCount: 115 } },
                  n: 2,
                  days: '2024-01-05',
                  lastDate: '2024-02',
                },
                {
                  counterpart: { slug: 'guest-1', met: { totalCount: 4 } },
                  n: 1,
                  days: '2024-02',
                  lastDate: '2024-02',
                },
              ],
            },
          },
        },
      ],
    ])('combine with entities without summaries: %s', async (query, data) => {
      expect(await runQuery(graph(), query)).toMatchObject({ data });
    });
  },
);

describeOnEachEngine('encounters with imprecise dates', withImpreciseDates, (graph) => {
  it.each(['[HELD]', '[HELD, HELD]'])(
    'have the earliest possible first date and the latest possible last date: %s',
    async (status) => {
      const query = `{ person(slug: "ann-ames") { met(status: ${status}) { nodes { meetingCount firstDate lastDate } } } }`;
      expect(await runQuery(graph(), query)).toMatchObject({
        data: {
          person: { met: { nodes: [{ meetingCount: 3, firstDate: '1999/2024', lastDate: '2025-01-14' }] } },
        },
      });
    },
  );
});

/** Two people who met on a day in 2025, in some year from 1999 to 2024, and on a day in 2020. */
function withImpreciseDates() {
  const [meeting = ''] = / {2}- title: Ann and Bob\n[\s\S]*?(?=channels:)/.exec(SMALL_DATASET) ?? [];
  const meetingOn = (title: string, date: string) =>
    meeting.replace('Ann and Bob', title).replace('2025-01-14', date);
  const more = meetingOn('In some year', '1999/2024') + meetingOn('In between', '2020-01-01');
  return readRows(SMALL_DATASET.replace('channels:', `${more}channels:`));
}

/** Generated facts in which every third participant has the basis DELEGATION. */
function withDelegations() {
  let count = 0;
  const toParticipant = (entity: string): string => {
    count += 1;
    return count % 3 === 0 ? `{"entity":${entity},"basis":"DELEGATION"}` : entity;
  };
  return generateRows({ people: 160, meetings: 2_000, seed: 3 }, (line) =>
    line.replace(/(?<="participants":\[)[^\]]+/g, (list) => list.split(',').map(toParticipant).join()),
  );
}
