/** What the load sums up of encounters answers as what is summed up when it is asked for. */
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

/** Twice the same status is no other question, and one that the load did not sum up. */
const BOTH = `query ($id: ID!, $first: Int, $after: String, $meetings: Int = 1) { node(id: $id) { ... on Entity { meetingCount
  summedUp: met(first: $first) { ${ENCOUNTERS} }
  asked: met(first: $first, status: [HELD, HELD]) { ${ENCOUNTERS} }
  next: met(first: $first, after: $after) { nodes { counterpart { slug } } } } } }`;

interface Encounters {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { counterpart: { slug: string }; meetingCount: number; meetings: unknown[] }[];
}

interface Both {
  node: { summedUp: Encounters; asked: Encounters; next: Pick<Encounters, 'nodes'> };
}

/** What is asked of both ways. */
async function both(
  graph: Graph,
  id: string,
  first: number,
  { meetings, after }: { meetings?: number; after?: string | null } = {},
): Promise<Both['node']> {
  const { data, errors } = await runQuery(graph, BOTH, { id, first, after, meetings });
  expect(errors).toBeUndefined();
  return (data as unknown as Both).node;
}

/** What the load summed up, which is what a question without it gives. */
async function compared(graph: Graph, id: string, first: number, meetings: number): Promise<Encounters> {
  const { summedUp, asked } = await both(graph, id, first, { meetings });
  const { endCursor: _, ...page } = summedUp.pageInfo;
  expect({ ...summedUp, pageInfo: page }).toEqual({
    ...asked,
    pageInfo: { hasNextPage: asked.pageInfo.hasNextPage },
  });
  return summedUp;
}

describeOnEachEngine('encounters summed up', byDelegation, (graph) => {
  // A page of whom it met, and one of the meetings with each.
  it.each([
    [100, 20],
    [20, 100],
  ])(
    'are what a question without them gives, for every kind of entity: %i with %i',
    async (first, meetings) => {
      const most = 'orderBy: { field: MEETING_COUNT, direction: DESC }';
      const { data } = await runQuery(
        graph(),
        `{ people(first: 12, ${most}) { nodes { id } } few: people(last: 4, ${most}) { nodes { id } }
        parties(first: 6) { nodes { id } } institutions(first: 12) { nodes { id } } countries { nodes { id } } }`,
      );
      const lists = Object.values(data as Record<string, { nodes: { id: string }[] }>);
      const ids = lists.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(36);
      const seen = { most: 0, longest: 0 };
      for (const id of ids) {
        const summedUp = await compared(graph(), id, first, meetings);
        seen.most = Math.max(seen.most, summedUp.totalCount);
        seen.longest = Math.max(seen.longest, ...summedUp.nodes.map(({ meetingCount }) => meetingCount));
      }
      // More than a page, of counterparts and of meetings.
      expect(seen.most).toBeGreaterThan(101);
      expect(seen.longest).toBeGreaterThan(100);
    },
  );

  it('go on where a page of them ends', async () => {
    const { data } = await runQuery(graph(), '{ countries(first: 1) { nodes { id } } }');
    const id = (data as unknown as { countries: { nodes: [{ id: string }] } }).countries.nodes[0].id;
    const { summedUp } = await both(graph(), id, 30);
    const { next } = await both(graph(), id, 30, { after: summedUp.pageInfo.endCursor });
    const { asked } = await both(graph(), id, 60);
    const slugs = ({ nodes }: Pick<Encounters, 'nodes'>) => nodes.map(({ counterpart }) => counterpart.slug);
    expect([...slugs(summedUp), ...slugs(next)]).toEqual(slugs(asked));
  });
});

describeOnEachEngine(
  'encounters summed up of a crowd',
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
    ])('are what a question without them gives: %s, who met %i', async (id, total) => {
      for (const [first, meetings] of [
        [100, 20],
        [20, 100],
        [1, 1],
      ] as const)
        expect((await compared(graph(), id, first, meetings)).totalCount).toBe(total);
    });

    // Who is of another kind is not asked, and is there nevertheless.
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
    ])('stand beside what has none: %s', async (query, data) => {
      expect(await runQuery(graph(), query)).toMatchObject({ data });
    });
  },
);

describeOnEachEngine('encounters on vague dates', vague, (graph) => {
  it.each(['[HELD]', '[HELD, HELD]'])(
    'begin with what may be first and end with what may be last: %s',
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

/** Two that met once on a day, once in some year after it may have been first, and once in between. */
function vague() {
  const [meeting = ''] = / {2}- title: Ann and Bob\n[\s\S]*?(?=channels:)/.exec(SMALL_DATASET) ?? [];
  const another = (title: string, date: string) =>
    meeting.replace('Ann and Bob', title).replace('2025-01-14', date);
  const more = another('In some year', '1999/2024') + another('In between', '2020-01-01');
  return readRows(SMALL_DATASET.replace('channels:', `${more}channels:`));
}

/** Of every third participant the source says only that the delegation was there. */
function byDelegation() {
  let count = 0;
  const told = (entity: string): string => {
    count += 1;
    return count % 3 === 0 ? `{"entity":${entity},"basis":"DELEGATION"}` : entity;
  };
  return generateRows({ people: 160, meetings: 2_000, seed: 3 }, (line) =>
    line.replace(/(?<="participants":\[)[^\]]+/g, (list) => list.split(',').map(told).join()),
  );
}
