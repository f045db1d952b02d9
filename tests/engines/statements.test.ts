/** One question, one statement: at any depth, at any fan-out, and with a text that values do not change. */
import { expect, it } from 'vitest';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { overrideGraph } from '../support/test-server.js';

const NAMES = 'nodes { name }';
const TWO =
  'nodes { name met(first: 3) { nodes { counterpart { name } meetings(first: 2) { meeting { title sides { participants { entity { name } } } } } } } }';
const FOUR = `nodes { name met(first: 2) { nodes { counterpart { name met(first: 2) { nodes { counterpart { name met(first: 2) { nodes {
  counterpart { name ... on Person { memberships(first: 2) { nodes { organization { name } } } countries { name } } } } } } } } } } } }`;

describeOnEachEngine('one statement', articleRows, (graph) => {
  it.each([
    ['one level', `{ people { ${NAMES} } }`, 1],
    ['two levels', `{ people(first: 100) { ${TWO} } }`, 1],
    ['four levels', `{ people(first: 100) { totalCount ${FOUR} } }`, 1],
    ['four levels from one parent', `{ people(first: 1) { ${FOUR} } }`, 1],
    ['three root fields', `{ people { ${NAMES} } parties { ${NAMES} } dataset { version } }`, 3],
    [
      'a list that counts, and one that looks ids up',
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
  ])('for %s', async (_, query, statements) => {
    const answer = await runQuery(graph(), query);
    expect(answer.errors).toBeUndefined();
    expect(answer.statements).toBe(statements);
  });

  const DURING =
    'query ($slug: String!, $first: Int, $during: DateRange) { person(slug: $slug) { name met(first: $first, during: $during) { nodes { counterpart { name } } } } }';
  it.each([
    ['of what the load summed up', undefined, undefined],
    ['of what is summed up when it is asked for', { from: '2025' }, { from: '2024', match: 'CERTAIN' }],
  ])('is the same text whatever the values, %s', async (_, before, after) => {
    const texts: string[] = [];
    const spied = overrideGraph(graph(), {
      read: (text, ...rest) => {
        texts.push(text);
        return graph().read(text, ...rest);
      },
    });
    await runQuery(spied, DURING, { slug: 'wang-yi', first: 1, during: before });
    await runQuery(spied, DURING, { slug: "'); DROP", first: 100, during: after });
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe(texts[1]);
  });

  it.each(EXAMPLES)('answers the example "$title" without an error', async ({ query, variables }) => {
    const { errors, data } = await runQuery(graph(), query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(100);
  });
});
