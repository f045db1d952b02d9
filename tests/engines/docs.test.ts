/**
 * The documents are right: each query has the response that is printed below it, on both engines.
 * `UPDATE_DOCS=1` prints the responses again.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formatProblem } from '../../src/facts/read/problem.js';
import { readFacts } from '../../src/facts/read-facts.js';
import type { GraphRows } from '../../src/model/graph-rows.js';
import { articleRows } from '../support/article.js';
import {
  DOCUMENTS,
  type FactExample,
  factExamplesOf,
  printedForm,
  printResponses,
  type QueryExample,
  queryExamplesOf,
} from '../support/documents.js';
import { describeOnEachEngine } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';

const UPDATE = process.env.UPDATE_DOCS === '1';
const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
const responses = new Map<QueryExample, unknown>();

function runOn(name: string, rows: () => Promise<GraphRows>, queries: readonly QueryExample[]): void {
  if (queries.length === 0) return;
  describeOnEachEngine(name, rows, (graph, engine) => {
    it.each(queries)('$place is answered as printed', async (example) => {
      const response = await runQuery(graph(), example.query, example.variables);
      const actual = printedForm(response);
      if (!response.errors) expect(Object.keys(response.extensions ?? {})).toEqual(['cost']);
      if (UPDATE && engine === 'embedded') responses.set(example, actual);
      else expect(JSON.stringify(actual, null, 2)).toBe(JSON.stringify(example.response, null, 2));
    });
  });
}

for (const document of DOCUMENTS) {
  const queries = queryExamplesOf(document);
  runOn(
    document.path,
    articleRows,
    queries.filter(({ facts }) => facts === null),
  );
  for (const example of factExamplesOf(document)) {
    it(`${example.place} is a sound fact file`, async () => {
      await rowsOf(example);
    });
    const { name } = example;
    if (name)
      runOn(
        `${document.path}, ${name}`,
        () => rowsOf(example),
        queries.filter(({ facts }) => facts === name),
      );
  }
}

afterAll(() => printResponses(responses));

async function rowsOf({ place, language, text }: FactExample): Promise<GraphRows> {
  const file = join(folder, `${place.replaceAll(/\W/g, '-')}.${language}`);
  writeFileSync(file, text);
  const result = await readFacts([file]);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.rows;
}
