/** Selection sets: fragments on several types, aliases, directives, and connections without selected nodes. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

describeOnEachEngine('selection sets', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('merges a field that fragments on several types select differently', async () => {
    const { nodes } = await data(`{
      nodes(ids: ["person/wang-yi", "country/japan"]) {
        ... on Entity { evidence { source { title } } }
        ... on Person { evidence { paragraph } }
      }
    }`);
    const [person, country] = nodes as { evidence: Record<string, unknown>[] }[];
    expect(Object.keys(person?.evidence[0] ?? {})).toEqual(['source', 'paragraph']);
    expect(Object.keys(country?.evidence[0] ?? {})).toEqual(['source']);
    const one = await data(`{
      node(id: "country/japan") {
        ... on Entity { evidence { source { title } } }
        ... on Person { evidence { paragraph } }
      }
    }`);
    expect(one.node).toEqual(country);
  });

  it('resolves aliases, fragments, interfaces and directives', async () => {
    const result = await data(
      `query ($no: Boolean!) {
        people(first: 1) {
          edges { node { m: met(first: 1) { nodes { counterpart { name } } } ...Named } }
          nodes { m: met(first: 2) { nodes { counterpart { name ... on Person { familyName } } } } hidden: name @include(if: $no) }
        }
        again: people(first: 1) { nodes { __typename ...Named ... on Entity { kind } } }
      }
      fragment Named on Person { name twice: name(language: "ko") }`,
      { no: false },
    );
    expect(result).toEqual({
      people: {
        edges: [
          {
            node: {
              m: { nodes: [{ counterpart: { name: 'Wang Yi' } }] },
              name: 'Cho Tae-yul',
              twice: '조태열',
            },
          },
        ],
        nodes: [{ m: { nodes: [{ counterpart: { name: 'Wang Yi', familyName: 'Wang' } }] } }],
      },
      again: { nodes: [{ __typename: 'Person', name: 'Cho Tae-yul', twice: '조태열', kind: 'PERSON' }] },
    });
  });

  it('resolves connections of which only __typename is selected', async () => {
    const query = `query ($with: [ID!]) {
      people { __typename }
      timeline { nodes @skip(if: true) { title } }
      met: people(where: { met: { some: { with: $with } } }) { __typename }
    }`;
    expect(await queryData(graph(), query, { with: [encodeId('Country', 'china')] })).toEqual({
      people: { __typename: 'PersonConnection' },
      timeline: {},
      met: { __typename: 'PersonConnection' },
    });
  });
});
