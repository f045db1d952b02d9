/** The statements of about twenty queries, as `entente explain` prints them: a change of the planner shows in their diff. */
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import { explainQuery } from '../../src/planner/explain-query.js';
import { formatSteps } from '../../src/planner/format-steps.js';
import { openArticleGraph } from '../support/test-server.js';
import { GOLDEN_QUERIES } from './golden-queries.js';

const schema = buildSchema();
let graph: EmbeddedGraph;
beforeAll(async () => {
  graph = await openArticleGraph();
});
afterAll(() => graph.close());

const explain = (query: string, variables: Record<string, unknown> = {}) =>
  explainQuery(schema, graph, { document: parse(query), variables, today: '2025-02-01' });

describe('the statements of', () => {
  it.each(GOLDEN_QUERIES)('$name: $shows', async ({ name, query, variables }) => {
    const steps = formatSteps(await explain(query, variables));
    await expect(`// ${query}\n\n${steps}`).toMatchFileSnapshot(`golden/${name}.cypher`);
  });
});

describe('explaining', () => {
  it('lists name lookups among the steps', async () => {
    const steps = await explain('{ whoMet(name: "Moriyama") { resolution } }');
    expect(steps[0]).toEqual({ kind: 'name-lookup', name: 'Moriyama' });
  });

  it('rejects a query that does not fit the schema', async () => {
    await expect(explain('{ nope }')).rejects.toThrow(
      'Cannot query field "nope" on type "Query". Did you mean "node" or "nodes"?',
    );
  });

  it('rejects with the first error of the execution', async () => {
    await expect(explain('{ people(first: 0) { totalCount } }')).rejects.toThrow(
      'people(first: 0): first must be between 1 and 100.',
    );
  });
});

it('formats parameters as a Cypher map', () => {
  const parameters = { text: 'a "b"\n', none: null, size: 3, flag: false, list: [{ key: 'x' }] };
  expect(formatSteps([{ kind: 'statement', text: 'RETURN 1', parameters }])).toBe(
    '// 1. Statement\n:param {text: "a \\"b\\"\\n", none: null, size: 3, flag: false, list: [{key: "x"}]}\nRETURN 1;\n',
  );
});
