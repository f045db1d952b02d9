/** `subgraph` and `overview`: nodes, edges, hidden neighbours, undated edges and invalid arguments, on the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';

const MORIYAMA = encodeId('Person', 'hiroshi-moriyama');
const WANG_YI = encodeId('Person', 'wang-yi');
const JAPAN = encodeId('Country', 'japan');

const SUBGRAPH = `query ($around: [ID!]!, $depth: Int, $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int) {
  subgraph(around: $around, depth: $depth, kinds: $kinds, status: $status, during: $during, asOf: $asOf, maxNodes: $maxNodes) {
    truncated
    undatedCount
    nodes { id name }
    edges { kind label source target meetingId }
    hidden { node kind neighbours edges }
  }
}`;

interface Subgraph {
  truncated: boolean;
  undatedCount: number;
  nodes: { id: string; name: string }[];
  edges: { kind: string; label: string; source: string; target: string; meetingId: string | null }[];
  hidden: { node: string; kind: string; neighbours: number; edges: number }[];
}

describeOnEachEngine('subgraph', articleRows, (graph) => {
  const fetchSubgraph = async (variables: Record<string, unknown>): Promise<Subgraph> =>
    (await queryData(graph(), SUBGRAPH, variables)).subgraph;
  const names = ({ nodes }: Subgraph) => nodes.map(({ name }) => name);
  const lines = ({ nodes, edges }: Subgraph) => {
    const name = new Map(nodes.map((node) => [node.id, node.name]));
    return edges.map(({ kind, label, source, target }) => [
      kind,
      `${name.get(source)} → ${name.get(target)}`,
      label,
    ]);
  };

  it('returns whom Moriyama met, with an edge for each meeting', async () => {
    const subgraph = await fetchSubgraph({ around: [MORIYAMA], kinds: ['MET'] });
    expect(names(subgraph)).toEqual([
      'Hiroshi Moriyama',
      'Wang Yi',
      'Li Shulei',
      'Liu Jianchao',
      'Wang Huning',
    ]);
    expect(new Set(lines(subgraph))).toEqual(
      new Set([
        ['MET', 'Wang Huning → Hiroshi Moriyama', 'met, 14 Jan 2025'],
        ['MET', 'Liu Jianchao → Hiroshi Moriyama', 'met, 14 Jan 2025'],
        ['MET', 'Wang Yi → Hiroshi Moriyama', 'met, 13 or 14 Jan 2025'],
        ['MET', 'Li Shulei → Hiroshi Moriyama', 'met, 13 Jan 2025'],
      ]),
    );
    expect(subgraph.edges.find(({ label }) => label === 'met, 13 Jan 2025')?.meetingId).toBe(
      encodeId('Meeting', 'li-shulei-and-the-japanese-delegation'),
    );
  });

  it('returns the edges between its nodes, and counts hidden neighbours and edges', async () => {
    const subgraph = await fetchSubgraph({ around: [MORIYAMA, WANG_YI], depth: 0 });
    expect(lines(subgraph)).toEqual([
      [
        'ACT',
        'Hiroshi Moriyama → Wang Yi',
        'The Japanese delegation asks Wang Yi to visit Japan soon, 13 or 14 Jan 2025',
      ],
      ['MET', 'Wang Yi → Hiroshi Moriyama', 'met, 13 or 14 Jan 2025'],
    ]);
    expect(subgraph.hidden).toEqual([
      { node: MORIYAMA, kind: 'ACT', neighbours: 1, edges: 3 },
      { node: MORIYAMA, kind: 'MEMBER_OF', neighbours: 1, edges: 1 },
      { node: MORIYAMA, kind: 'MET', neighbours: 3, edges: 3 },
      { node: WANG_YI, kind: 'ACT', neighbours: 2, edges: 2 },
      { node: WANG_YI, kind: 'MEMBER_OF', neighbours: 2, edges: 2 },
      { node: WANG_YI, kind: 'MET', neighbours: 3, edges: 3 },
    ]);
  });

  it('keeps the nearest nodes when truncated, those with most meetings first', async () => {
    const subgraph = await fetchSubgraph({ around: [MORIYAMA], depth: 2, maxNodes: 3 });
    expect([subgraph.truncated, names(subgraph)]).toEqual([
      true,
      ['Hiroshi Moriyama', 'China', 'Liberal Democratic Party'],
    ]);
    expect((await fetchSubgraph({ around: [MORIYAMA], depth: 2 })).truncated).toBe(false);
  });

  it('filters by status, and counts undated edges that a range excludes', async () => {
    const planned = { around: [JAPAN], kinds: ['MET'], status: ['PLANNED', 'REQUESTED', 'POSTPONED'] };
    const anyTime = await fetchSubgraph(planned);
    expect(lines(anyTime).map(([, , label]) => label)).toEqual(['visit requested']);
    expect(anyTime.undatedCount).toBe(1);
    const dated = await fetchSubgraph({ ...planned, around: [JAPAN, WANG_YI], during: { from: '1900' } });
    expect([dated.edges, dated.undatedCount]).toEqual([[], 1]);
  });

  it('returns the state as of a day: the phase of a channel, and no later meetings', async () => {
    const parties = [
      encodeId('Party', 'liberal-democratic-party'),
      encodeId('Party', 'communist-party-of-china'),
    ];
    const asOf = async (day: string) =>
      lines(await fetchSubgraph({ around: parties, depth: 0, asOf: day })).map(([, , label]) => label);
    expect(await asOf('2010')).toEqual(['exchange launched, 2006 – Oct 2018']);
    expect(await asOf('2018')).toEqual(['exchange halted, Oct 2018 – 14 Jan 2025', 'met, Oct 2018']);
    expect(await asOf('2025-01-14')).toEqual(['exchange revived, 14 Jan 2025', 'met, Oct 2018']);
    expect(
      (await fetchSubgraph({ around: [MORIYAMA], kinds: ['MET'], asOf: '2025-01-13' })).edges,
    ).toHaveLength(1);
  });

  it('filters by possible or certain dates', async () => {
    const on14th = { from: '2025-01-14', to: '2025-01-14' };
    const met = { around: [MORIYAMA], kinds: ['MET'] };
    expect(names(await fetchSubgraph({ ...met, during: on14th }))).toHaveLength(4);
    expect(names(await fetchSubgraph({ ...met, during: { ...on14th, match: 'CERTAIN' } }))).toEqual([
      'Hiroshi Moriyama',
      'Liu Jianchao',
      'Wang Huning',
    ]);
  });

  it('returns no edges for an empty list of kinds, and nothing around an empty list of ids', async () => {
    expect(await fetchSubgraph({ around: [MORIYAMA], kinds: [] })).toMatchObject({
      nodes: [{ name: 'Hiroshi Moriyama' }],
      edges: [],
      hidden: [],
    });
    expect(await fetchSubgraph({ around: [] })).toEqual({
      truncated: false,
      undatedCount: 0,
      nodes: [],
      edges: [],
      hidden: [],
    });
    expect(names(await fetchSubgraph({ around: [MORIYAMA, MORIYAMA], depth: 0 }))).toEqual([
      'Hiroshi Moriyama',
    ]);
  });

  it('returns an overview of all nodes, or of those with most meetings', async () => {
    const { all, three } = await queryData(
      graph(),
      `{ all: overview { truncated undatedCount nodes { name } edges { id } hidden { node } }
         three: overview(maxNodes: 3) { truncated nodes { name } } }`,
    );
    expect([all.truncated, all.undatedCount, all.nodes.length, all.edges.length, all.hidden]).toEqual([
      false,
      7,
      30,
      69,
      [],
    ]);
    expect(three).toEqual({
      truncated: true,
      nodes: [{ name: 'China' }, { name: 'Japan' }, { name: 'Communist Party of China' }],
    });
  });

  it('pages through its edges, and counts them', async () => {
    const page = async (args: string) =>
      (await queryData(graph(), `{ overview { edgeCount edges${args} { id kind } } }`)).overview;
    const { edgeCount, edges: all } = await page('');
    expect([edgeCount, all.length]).toEqual([69, 69]);
    const collected: { id: string }[] = [];
    for (let after = ''; collected.length < 100; ) {
      const { edges } = await page(`(first: 7${after})`);
      if (edges.length === 0) break;
      collected.push(...edges);
      after = `, after: "${collected.at(-1)?.id}"`;
    }
    expect(collected).toEqual(all);
    expect((await page('(first: null)')).edges).toEqual(all);
    expect((await page(`(ids: ["${collected[40]?.id}", "nobody"])`)).edges).toEqual([collected[40]]);
    expect((await page('(ids: [])')).edges).toEqual([]);
  });

  it.each([
    ['first: 0', 'INVALID_ARGUMENT', 'first', 'edges(first: 0): first must be between 1 and 5,000.'],
    ['first: 5001', 'INVALID_ARGUMENT', 'first', 'edges(first: 5001): first must be between 1 and 5,000.'],
    [
      'after: "person/wang-yi"',
      'INVALID_CURSOR',
      'after',
      'after: is not the id of an edge; use the `id` of the last edge of the previous page.',
    ],
  ])('rejects edges(%s)', async (args, code, argument, message) => {
    const { data, errors } = await runQuery(graph(), `{ overview { edges(${args}) { id } } }`);
    expect([data, errors?.[0]?.message, errors?.[0]?.extensions]).toEqual([
      null,
      message,
      expect.objectContaining({ code, argument }),
    ]);
  });

  it('takes one statement per step, and one for the selected fields', async () => {
    const result = await runQuery(graph(), SUBGRAPH, { around: [MORIYAMA], depth: 3 });
    expect(result.statements).toBe(4);
    expect((await runQuery(graph(), '{ overview { nodes { name met { totalCount } } } }')).statements).toBe(
      2,
    );
  });

  it.each([
    [
      { around: ['nobody'] },
      'INVALID_ID',
      'around',
      `around: "nobody" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      { around: ['person/nobody'] },
      'NOT_FOUND',
      'around',
      `around: no person has the id "person/nobody". ${ENTITY_ID_HINT}`,
    ],
    [
      { around: [MORIYAMA], depth: 5 },
      'INVALID_ARGUMENT',
      'depth',
      'subgraph(depth: 5): depth must be between 0 and 4.',
    ],
    [
      { around: [MORIYAMA], maxNodes: 1_001 },
      'INVALID_ARGUMENT',
      'maxNodes',
      'subgraph(maxNodes: 1001): maxNodes must be between 1 and 1,000.',
    ],
    [
      { around: [MORIYAMA, JAPAN], maxNodes: 1 },
      'INVALID_ARGUMENT',
      'around',
      'around: has 2 ids, more than maxNodes (1); give fewer, or raise maxNodes (at most 1000).',
    ],
    [
      { around: [MORIYAMA], during: { from: '2025', to: '2024' } },
      'INVALID_ARGUMENT',
      'during.from',
      'during.from (2025-01-01) is after during.to (2024-12-31); give the earlier day first.',
    ],
    [
      { around: [MORIYAMA], asOf: '2024/2025' },
      'INVALID_DATE',
      'asOf',
      'asOf: 2024/2025 is not a single day, month or year; write 2025-01-14, 2025-01 or 2025.',
    ],
  ])('rejects %j', async (variables, code, argument, message) => {
    const { errors } = await runQuery(graph(), SUBGRAPH, variables);
    expect(errors?.map((error) => [error.extensions.code, error.extensions.argument, error.message])).toEqual(
      [[code, argument, message]],
    );
  });
});
