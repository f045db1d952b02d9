/** The schema as a whole: what is committed is what is built, everything is described, and every field has its part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema, printSchemaText } from '../../schema/index.js';
import { parts } from '../../schema/plugin/from-graph.js';
import { FIELD_PLAN, type FieldPlan } from '../../src/graph/compose/field-plan.js';
import { readParts } from '../../src/graph/statements.js';
import { packageRoot } from '../../src/package-root.js';

const schema = buildSchema();
const own = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name),
);

describe('the schema', () => {
  it('is the one that is committed; `npm run schema` writes it', () => {
    expect(readFileSync(join(packageRoot(), 'schema', 'schema.graphql'), 'utf8')).toBe(printSchemaText());
  });

  it('describes every type, field, argument and enum value', () => {
    expect(own.flatMap(undescribed)).toEqual([]);
  });

  it('uses every part of cypher/, and no other', () => {
    const plans = own
      .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
      .flatMap(({ extensions }) => (extensions[FIELD_PLAN] as FieldPlan | undefined) ?? []);
    const used = plans.flatMap((plan) => [
      ...('part' in plan ? [plan.part] : []),
      ...('undated' in plan && plan.undated ? [plan.undated] : []),
    ]);
    // These begin at ids that are told apart at run time.
    const byId = [
      'person',
      'party',
      'country',
      'institution',
      'meeting',
      'channel',
      'source',
      'membership',
      'act',
      'known-ids',
    ];
    expect([...new Set([...used, ...byId])].sort()).toEqual([...parts.keys()].sort());
  });
});

describe('the header of each part', () => {
  it.each([...parts.values()].map((part) => [part.name, part] as const))('of %s is true', (_, part) => {
    const inBody = [...new Set([...part.body.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
    expect(inBody).toEqual([...part.params].sort());
    for (const column of [...part.gives, ...part.begins])
      expect(part.body).toMatch(new RegExp(`\\b${column}\\b`));
    expect(part.about).toMatch(/^[A-Z].*\.$/);
    for (const keys of part.orders.values()) {
      for (const { expression } of keys) expect(part.gives).toContain(expression.split('.')[0]);
    }
    expect(part.body.split('\n').length).toBeLessThanOrEqual(30);
  });

  it('is of a statement that the loader or an engine runs', () => {
    const sources = ['load', 'neo4j', 'embedded', 'statements'].map((name) =>
      readFileSync(join(packageRoot(), 'src', 'graph', `${name}.ts`), 'utf8'),
    );
    const run = (name: string) =>
      sources.some((text) =>
        text.includes(`'${name.replace(/^remove-(?=met|member-of|exchange|part-of|act)/, '')}'`),
      );
    const statements = [
      ...readParts(packageRoot(), 'write').keys(),
      ...readParts(packageRoot(), 'setup').keys(),
    ];
    expect(statements.filter((name) => !run(name))).toEqual([]);
  });

  it('is of a step that a walk takes', () => {
    const walk = readFileSync(join(packageRoot(), 'src', 'graph', 'walk', 'link-filter.ts'), 'utf8');
    const steps = [...readParts(packageRoot(), 'walk').keys()];
    expect(steps.filter((name) => !walk.includes(`statement('${name}')`))).toEqual([]);
  });

  it('is of a predicate that some part calls', () => {
    const predicates = [...readParts(packageRoot(), 'predicates').values()];
    const bodies = [...parts.values(), ...readParts(packageRoot(), 'walk').values()].map(({ body }) => body);
    expect(predicates.length).toBeGreaterThan(0);
    for (const { body } of predicates) expect(bodies.some((text) => text.includes(`(${body})`))).toBe(true);
    for (const text of bodies) expect(text).not.toMatch(/[a-z]+_[a-z_]+\(/);
  });

  it.each(['write', 'setup', 'walk', 'predicates'] as const)(
    'of the statements that %s names their parameters',
    (folder) => {
      for (const part of readParts(packageRoot(), folder).values()) {
        const inBody = [...new Set([...part.body.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
        expect([part.name, ...inBody]).toEqual([part.name, ...[...part.params].sort()]);
      }
    },
  );
});

function isOutput(field: object): field is GraphQLField<unknown, unknown> {
  return 'args' in field;
}

function undescribed(type: GraphQLNamedType): string[] {
  const here = type.description ? [] : [type.name];
  if (isEnumType(type))
    return [
      ...here,
      ...type.getValues().flatMap(({ name, description }) => (description ? [] : `${type.name}.${name}`)),
    ];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return here;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...(isOutput(field)
      ? field.args.flatMap(({ name, description }) =>
          description ? [] : `${type.name}.${field.name}(${name})`,
        )
      : []),
  ]);
  return [...here, ...fields];
}
