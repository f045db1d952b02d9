/** Lookup of nodes by global id or by kind/slug. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData, runQuery } from '../support/run-query.js';

describeOnEachEngine('node lookup', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('finds nodes of several kinds by id, each with its own fields', async () => {
    const ids = [
      encodeId('Person', 'wang-huning'),
      encodeId('Meeting', 'cho-tae-yul-and-wang-yi'),
      encodeId('Person', 'nobody'),
      encodeId('Country', 'china'),
      encodeId('Membership', 'person/shigeru-ishiba/country/japan/prime-minister'),
      encodeId('Act', 'country/china/ban-on-japanese-beef/country/japan'),
      encodeId('Source', 'china-japan-ruling-party-talks-resume'),
      encodeId('Channel', 'china-japan-military-exchange'),
      encodeId('Person', 'wang-huning'),
    ];
    const { nodes, node } = await data(
      `query ($ids: [ID!]!, $id: ID!) {
        nodes(ids: $ids) {
          __typename
          ... on Entity { name met(first: 1) { totalCount } }
          ... on Country { iso2 m: met { totalCount } }
          ... on Person { familyName m: memberships { nodes { role } } }
          ... on Meeting { title }
          ... on Membership { member { name } role }
          ... on Act { mode target { name } }
          ... on Source { paragraphs }
          ... on Channel { slug }
        }
        node(id: $id) { id ... on Person { name } }
      }`,
      { ids, id: ids[0] },
    );
    const wangHuning = {
      __typename: 'Person',
      name: 'Wang Huning',
      met: { totalCount: 2 },
      familyName: 'Wang',
      m: { nodes: [{ role: 'Chairman' }] },
    };
    expect(node).toEqual({ id: ids[0], name: 'Wang Huning' });
    expect(nodes).toEqual([
      wangHuning,
      { __typename: 'Meeting', title: 'Cho Tae-yul and Wang Yi meet in Beijing' },
      null,
      { __typename: 'Country', name: 'China', met: { totalCount: 7 }, iso2: 'CN', m: { totalCount: 7 } },
      { __typename: 'Membership', member: { name: 'Shigeru Ishiba' }, role: 'Prime Minister' },
      { __typename: 'Act', mode: 'import ban', target: { name: 'Japan' } },
      { __typename: 'Source', paragraphs: 7 },
      { __typename: 'Channel', slug: 'china-japan-military-exchange' },
      wangHuning,
    ]);
  });

  it('accepts kind/slug in place of every id, and returns ids', async () => {
    const QUERY = `query ($moriyama: ID!, $cho: ID!, $japan: ID!, $channel: ID!) {
      node(id: $moriyama) { id }
      nodes(ids: [$channel, $japan, "meeting/cho-tae-yul-and-wang-yi"]) { id }
      paths(from: $moriyama, to: $cho, first: 1) { paths { nodes { id } } }
      subgraph(around: [$moriyama, "person/hiroshi-moriyama"], depth: 0) { nodes { id } }
      commonContacts(a: $moriyama, b: $cho) { totalCount }
      meetings(with: [$moriyama], channel: $channel) { totalCount edges { cursor } }
      meetingStatistics(by: YEAR, with: [$japan]) { key meetings }
      timeline(about: [$cho]) { totalCount }
      acts(about: [$japan]) { totalCount }
      people(where: { country: [$japan], met: { some: { with: [$cho] } } }) { totalCount }
    }`;
    const bySlug = await data(QUERY, {
      moriyama: 'person/hiroshi-moriyama',
      cho: 'person/cho-tae-yul',
      japan: 'country/japan',
      channel: 'channel/china-japan-ruling-party-exchange',
    });
    const byId = await data(QUERY, {
      moriyama: encodeId('Person', 'hiroshi-moriyama'),
      cho: encodeId('Person', 'cho-tae-yul'),
      japan: encodeId('Country', 'japan'),
      channel: encodeId('Channel', 'china-japan-ruling-party-exchange'),
    });
    expect(bySlug).toEqual(byId);
    expect(bySlug.node).toEqual({ id: encodeId('Person', 'hiroshi-moriyama') });
    expect(bySlug.subgraph.nodes).toHaveLength(1);
    expect(bySlug.meetings.totalCount).toBe(1);
    expect(bySlug.paths.paths[0].nodes).toHaveLength(3);
  });

  it('returns the nodes of valid ids beside errors for invalid ones', async () => {
    const { data: found, errors } = await runQuery(
      graph(),
      '{ subgraph(around: ["person/wang-yi", "person/cho-tae-yul"], depth: 0, kinds: [MET]) { edges { id } } }',
    );
    expect(errors).toBeUndefined();
    const ids = [found.subgraph.edges[0].id, 'country/japan', 'nonsense', 'country/nowhere'];
    const { data: nodesData, errors: nodeErrors } = await runQuery(
      graph(),
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(nodesData.nodes).toEqual([null, { id: encodeId('Country', 'japan') }, null, null]);
    expect(nodeErrors?.map(({ path, extensions: { code, argument } }) => [path, code, argument])).toEqual([
      [['nodes', 0], 'INVALID_ID', 'ids.0'],
      [['nodes', 2], 'INVALID_ID', 'ids.2'],
    ]);
  });
});
