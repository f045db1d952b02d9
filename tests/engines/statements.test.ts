/** A query takes one Cypher statement per root field, at any depth, with a text that does not depend on values. */
import { expect, it } from 'vitest';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { overrideGraph } from '../support/test-server.js';

const ONE_LEVEL = 'nodes { name }';
const TWO_LEVELS =
  'nodes { name met(first: 3) { nodes { counterpart { name } meetings(first: 2) { meeting { title sides { participants { entity { name } } } } } } } }';
const FOUR_LEVELS = `nodes { name met(first: 2) { nodes { counterpart { name met(first: 2) { nodes { counterpart { name met(first: 2) { nodes {
  counterpart { name ... on Person { memberships(first: 2) { nodes { organization { name } } } countries { name } } } } } } } } } } } }`;

describeOnEachEngine('Cypher statements', articleRows, (graph) => {
  it.each([
    ['one level', `{ people { ${ONE_LEVEL} } }`, 1],
    ['two levels', `{ people(first: 100) { ${TWO_LEVELS} } }`, 1],
    ['four levels', `{ people(first: 100) { totalCount ${FOUR_LEVELS} } }`, 1],
    ['four levels from one parent', `{ people(first: 1) { ${FOUR_LEVELS} } }`, 1],
    ['three root fields', `{ people { ${ONE_LEVEL} } parties { ${ONE_LEVEL} } dataset { version } }`, 3],
    [
      'a list with counts and an id argument',
      `{ meetings(with: []) { totalCount undatedCount nodes { title } } }`,
      1,
    ],
    [
      'whoMet',
      `{ whoMet(name: "Moriyama") { candidates { name } encounters { totalCount ${'nodes { counterpart { name } }'} } } }`,
      2,
    ],
    [
      'search',
      '{ search(query: "wang") { totalCount nodes { entity { name ... on Person { met { totalCount } } } } } }',
      2,
    ],
  ])('have the expected number for %s', async (_, query, statements) => {
    const result = await runQuery(graph(), query);
    expect(result.errors).toBeUndefined();
    expect(result.statements).toBe(statements);
  });

  const DURING =
    'query ($slug: String!, $first: Int, $during: DateRange) { person(slug: $slug) { name met(first: $first, during: $during) { nodes { counterpart { name } } } } }';
  it.each([
    ['from encounter summaries', undefined, undefined],
    ['computed for the query', { from: '2025' }, { from: '2024', match: 'CERTAIN' }],
  ])('have the same text for all values: encounters %s', async (_, before, after) => {
    const texts: string[] = [];
    const observedGraph = overrideGraph(graph(), {
      read: (text, ...rest) => {
        texts.push(text);
        return graph().read(text, ...rest);
      },
    });
    await runQuery(observedGraph, DURING, { slug: 'wang-yi', first: 1, during: before });
    await runQuery(observedGraph, DURING, { slug: "'); DROP", first: 100, during: after });
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe(texts[1]);
  });

  it.each(EXAMPLES)('run the example "$title" without an error', async ({ query, variables }) => {
    const { errors, data } = await runQuery(graph(), query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(100);
  });
});
