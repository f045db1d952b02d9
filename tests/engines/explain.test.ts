/** `entente explain` prints statements that can be pasted into Neo4j Browser: parameters and text run as they are. */
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { explainQuery } from '../../src/planner/explain-query.js';
import { formatSteps } from '../../src/planner/format-steps.js';
import { GOLDEN_QUERIES } from '../planner/golden-queries.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { TODAY } from '../support/run-query.js';

const schema = buildSchema();

describeOnEachEngine('the printed steps of a query', articleRows, (graph) => {
  it.each(GOLDEN_QUERIES)('of $name have parameter literals that read back unchanged', async (golden) => {
    const { query, variables = {} } = golden;
    const steps = await explainQuery(schema, graph(), { document: parse(query), variables, today: TODAY });
    const statements = steps.filter((step) => step.kind === 'statement');
    expect(statements.length).toBeGreaterThan(0);
    for (const step of statements) {
      const [, literal] = /^:param (.*)$/m.exec(formatSteps([step])) ?? [];
      if (literal === undefined) expect(step.parameters).toEqual({});
      else
        expect(await graph().read(`RETURN ${literal} AS parameters`, {})).toEqual([
          { parameters: step.parameters },
        ]);
    }
  });
});
