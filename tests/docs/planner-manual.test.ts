/** The planner's manual matches the code: its blocks show what the planner does, and its examples are in the schema. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { fragments } from '../../schema/plugin/fragments.js';
import { packageRoot } from '../../src/common/package-root.js';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import { explainQuery } from '../../src/planner/explain-query.js';
import { FIELD_PLAN, type RelatedPlan } from '../../src/planner/field-plan.js';
import { formatSteps } from '../../src/planner/format-steps.js';
import { planRootField } from '../../src/planner/plan-root-field.js';
import type { ComposedField } from '../../src/planner/planned-field.js';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph } from '../support/test-server.js';

const PATH = join(packageRoot(), 'docs', 'how-a-query-becomes-cypher.md');
const manual = readFileSync(PATH, 'utf8');
const [, query = ''] = /```graphql\n([\s\S]*?)```/.exec(manual) ?? [];
const schema = buildSchema();

let graph: EmbeddedGraph;
beforeAll(async () => {
  graph = await openArticleGraph();
});
afterAll(() => graph.close());

/** The block below a marker. With UPDATE_DOCS=1 it is replaced instead of compared. */
function expectBlock(marker: string, actual: string): void {
  const block = new RegExp(`(<!-- ${marker} -->\n\`\`\`[a-z ]*\n)([\\s\\S]*?)(\`\`\`)`);
  if (process.env.UPDATE_DOCS === '1') {
    const current = readFileSync(PATH, 'utf8');
    writeFileSync(
      PATH,
      current.replace(block, (_, before, __, after) => `${before}${actual.trimEnd()}\n${after}`),
    );
  } else expect(block.exec(manual)?.[2]?.trimEnd()).toBe(actual.trimEnd());
}

const explain = () => explainQuery(schema, graph, { document: parse(query), today: TODAY });

describe('the manual', () => {
  it('prints the fragment as it is', () => {
    const file = join(packageRoot(), 'cypher', 'relations', 'members.cypher');
    expectBlock('fragment: relations/members', readFileSync(file, 'utf8'));
  });

  it('prints the planned fields of its query', () => {
    const [definition] = parse(query).definitions as OperationDefinitionNode[];
    const fieldNodes = definition?.selectionSet.selections as FieldNode[];
    const parentType = schema.getQueryType();
    const field = parentType?.getFields().party;
    if (!parentType || !field) throw new Error('The query has no field party.');
    const info = {
      schema,
      fragments: {},
      variableValues: {},
      fieldNodes,
      parentType,
      fieldName: 'party',
      path: { key: 'party', prev: undefined, typename: 'Query' },
    };
    const plan = field.extensions[FIELD_PLAN] as RelatedPlan;
    const { roots } = planRootField(info, fragments, [{ plan }], { slug: 'liberal-democratic-party' }, null);
    expectBlock('plan', roots.flatMap((root) => formatField(root)).join('\n'));
  });

  it('prints the statement of its query', async () => {
    expectBlock('statement', formatSteps(await explain()));
  });

  it('prints the row of its statement', async () => {
    const [step] = await explain();
    if (step?.kind !== 'statement') throw new Error('The query has no statement.');
    const [row] = await graph.read(step.text, step.parameters);
    expectBlock('row', JSON.stringify(row, null, 2));
  });
});

describe('the table of options', () => {
  const rows = [...manual.matchAll(/^\| `(\w+)` \| [^|]+ \| [^|]+ \| `(.+)` \|$/gm)];
  const sources = ['types', 'queries', 'inputs'].map((folder) => {
    const directory = join(packageRoot(), 'schema', folder);
    return readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
  });
  const schemaText = sources.flat().join('\n');

  it.each(rows.map(([, option, example]) => [option, example]))('%s: %s is in the schema', (_, example) => {
    expect(schemaText).toContain(example);
  });

  it('has every option', () => {
    const types = readFileSync(join(packageRoot(), 'schema', 'plugin', 'global-types.ts'), 'utf8');
    const options = [...types.matchAll(/^ {2}(\w+)\??[:(]/gm)].map(([, name]) => name);
    const ofPothos = ['type', 'nullable', 'description', 'args'];
    const expected = new Set(options.filter((name) => !ofPothos.includes(name ?? '')));
    expect([...new Set(rows.map(([, option]) => option))].sort()).toEqual([...expected].sort());
  });
});

/** One line for each planned field, indented below its parent, with the properties that it reads. */
function formatField(field: ComposedField, indent = ''): string[] {
  const what = field.kind === 'bound' ? field.variable : `${field.fragment.name} ORDER BY ${field.order}`;
  const needs = [...field.projection.needs, ...(field.projection.needsLabels ? ['(labels)'] : [])];
  return [
    `${indent}${field.alias}: ${field.kind} ${what}, needs ${needs.join(', ') || 'nothing'}`,
    ...field.projection.children.flatMap((child) => formatField(child, `${indent}  `)),
  ];
}
