/** A bound field whose column the enclosing fragment does not return is an error of the plan. */
import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { fragments } from '../../schema/plugin/fragments.js';
import { findFragment } from '../../src/engines/cypher/read-fragments.js';
import { FIELD_PLAN, type RelatedPlan } from '../../src/planner/field-plan.js';
import { planRootField } from '../../src/planner/plan-root-field.js';

it('names the missing column and those that the fragment returns', () => {
  const schema = buildSchema();
  const parentType = schema.getQueryType();
  const plan = parentType?.getFields().party?.extensions[FIELD_PLAN] as RelatedPlan;
  if (!parentType) throw new Error('The schema has no Query.');
  const [definition] = parse('{ party(slug: "a") { members { nodes { member { name } } } } }')
    .definitions as OperationDefinitionNode[];
  const info = {
    schema,
    fragments: {},
    variableValues: {},
    fieldNodes: definition?.selectionSet.selections as FieldNode[],
    parentType,
    fieldName: 'party',
    path: { key: 'party', prev: undefined, typename: 'Query' },
  };
  const members = { ...findFragment(fragments, 'members'), returns: ['membership', 'organization'] };
  const incomplete = new Map([...fragments, ['members', members]]);
  expect(() => planRootField(info, incomplete, [{ plan }], { slug: 'a' }, null)).toThrow(
    'The field member reads the column member, which the fragment of its list or item must return. It returns membership, organization.',
  );
});
