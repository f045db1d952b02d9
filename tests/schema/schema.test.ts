/** The schema and the fragments of `cypher/`: the SDL is current, everything is described, every header matches its text. */
import { readdirSync, readFileSync } from 'node:fs';
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
import { buildSchema, printSchemaSdl } from '../../schema/index.js';
import { filterFragments, fragments } from '../../schema/plugin/fragments.js';
import { packageRoot } from '../../src/common/package-root.js';
import type { Fragment } from '../../src/engines/cypher/parse-fragment.js';
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/read-fragments.js';
import { FIELD_PLAN, type FieldPlan } from '../../src/planner/field-plan.js';
import { composeIndexConditions } from '../../src/planner/order.js';

const schema = buildSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name),
);

describe('the schema', () => {
  it('equals the committed schema.graphql, which `npm run schema` writes', () => {
    expect(readFileSync(join(packageRoot(), 'schema', 'schema.graphql'), 'utf8')).toBe(printSchemaSdl());
  });

  it('describes every type, field, argument and enum value', () => {
    expect(ownTypes.flatMap(listUndescribed)).toEqual([]);
  });

  it('uses every fragment of cypher/roots and cypher/relations, and no other', () => {
    const plans = ownTypes
      .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
      .flatMap(({ extensions }) => (extensions[FIELD_PLAN] as FieldPlan | undefined) ?? []);
    const used = plans.flatMap((plan) => [
      ...('fragment' in plan ? [plan.fragment] : []),
      ...('precomputed' in plan && plan.precomputed ? [plan.precomputed.fragment] : []),
      ...('undatedFragment' in plan && plan.undatedFragment ? [plan.undatedFragment] : []),
    ]);
    // The plugin and `node` choose these at run time, by the kinds of the ids.
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
      'existing-ids',
    ];
    expect([...new Set([...used, ...byId])].sort()).toEqual([...fragments.keys()].sort());
  });
});

describe('a filter fragment', () => {
  const inputs = join(packageRoot(), 'schema', 'inputs');
  const parsers = readdirSync(inputs)
    .filter((file) => file.endsWith('-where.ts'))
    .map((file) => readFileSync(join(inputs, file), 'utf8'));

  it.each([...filterFragments.values()].map((fragment) => [fragment.name, fragment] as const))(
    '%s is used, and its header is true',
    (name, fragment) => {
      expect(parsers.some((text) => text.includes(`'${name}'`))).toBe(true);
      expect(paramsOf(fragment)).toEqual([...fragment.params].sort());
      expect(fragment.description).toMatch(/^[A-Z].*\.$/);
      expect(fragment.orders.size).toBe(0);
      // Either a condition on one variable, or a list of ids.
      expect([fragment.requires.length, fragment.returns]).toEqual(
        fragment.requires.length === 1 ? [1, []] : [0, ['id']],
      );
      for (const variable of [...fragment.requires, ...fragment.returns])
        expect(fragment.body).toMatch(new RegExp(`\\b${variable}\\b`));
    },
  );

  it('can follow its root, which ends in a WHERE without OR outside parentheses', () => {
    const filtered = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ extensions }) => {
      const plan = extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (plan?.kind !== 'connected') return [];
      const fragment = fragments.get(plan.fragment);
      const order = [...(fragment?.orders.values() ?? [])][0] ?? [];
      const takesCondition =
        plan.filter || (fragment && composeIndexConditions(fragment, order, new Map()).length > 0);
      return takesCondition ? [plan.fragment, (plan.filter && plan.undatedFragment) || []].flat() : [];
    });
    expect(filtered.sort()).toEqual([
      'acts',
      'all-undated-meetings',
      'channels',
      'countries',
      'institutions',
      'meetings',
      'parties',
      'people',
      'sources',
      'timeline',
    ]);
    for (const name of filtered) {
      const last =
        fragments
          .get(name)
          ?.body.split(/^(?=[A-Z]+ )/m)
          .at(-1) ?? '';
      expect(last).toMatch(/^WHERE /);
      let outside = last;
      while (/\([^()]*\)/.test(outside)) outside = outside.replace(/\([^()]*\)/g, '');
      expect(outside).not.toMatch(/\bOR\b/);
    }
  });
});

describe('the header of a fragment', () => {
  it.each([...fragments.values()].map((fragment) => [fragment.name, fragment] as const))(
    '%s is true',
    (_, fragment) => {
      expect(paramsOf(fragment)).toEqual([...fragment.params].sort());
      for (const column of [...fragment.returns, ...fragment.requires])
        expect(fragment.body).toMatch(new RegExp(`\\b${column}\\b`));
      expect(fragment.description).toMatch(/^[A-Z].*\.$/);
      for (const keys of fragment.orders.values()) {
        for (const { expression } of keys) expect(fragment.returns).toContain(expression.split('.')[0]);
      }
    },
  );

  it('belongs to a statement that the loader or an engine runs', () => {
    const engines = join(packageRoot(), 'src', 'engines');
    const sources = readdirSync(engines, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
      name.endsWith('.ts') ? readFileSync(join(engines, name), 'utf8') : [],
    );
    const loader = ['write-nodes', 'write-edges', 'remove-nodes', 'remove-edges'];
    const run = (name: string) => loader.includes(name) || sources.some((text) => text.includes(`'${name}'`));
    const statements = [
      ...readFragments(packageRoot(), 'load').keys(),
      ...readFragments(packageRoot(), 'setup').keys(),
      ...readFragments(packageRoot(), 'engine').keys(),
    ];
    expect(statements.filter((name) => !run(name))).toEqual([]);
  });

  it('belongs to a step that a traversal takes', () => {
    const traversal = readFileSync(join(packageRoot(), 'src', 'traversal', 'neighbours.ts'), 'utf8');
    const steps = [...readFragments(packageRoot(), 'traversal').keys()];
    expect(
      steps.filter((name) => !traversal.includes(`fragmentBody(TRAVERSAL_FRAGMENTS, '${name}')`)),
    ).toEqual([]);
  });

  it('belongs to an include that several fragments use', () => {
    const texts = (['roots', 'relations', 'filters', 'traversal', 'includes'] as const).flatMap((folder) =>
      [...readTexts(folder).values()].map((text) => [folder, text] as const),
    );
    for (const name of readTexts('includes').keys()) {
      const calls = texts.filter(([, text]) => text.includes(`{{include ${name} `));
      expect([name, calls.length > 1]).toEqual([name, true]);
    }
    const bodies = (['roots', 'relations', 'filters', 'traversal'] as const).flatMap((folder) =>
      [...readFragments(packageRoot(), folder).values()].map(({ body }) => body),
    );
    for (const text of bodies) expect(text).not.toContain('{{');
  });

  it.each(['roots', 'relations', 'filters', 'traversal', 'load', 'engine', 'includes'] as const)(
    'is in a file of at most 30 lines, in %s',
    (folder) => {
      const long = [...readTexts(folder)].filter(([, text]) => text.trimEnd().split('\n').length > 30);
      expect(long.map(([name]) => name)).toEqual([]);
    },
  );

  it.each(['load', 'setup', 'traversal', 'engine', 'includes'] as const)(
    'names the parameters of the statements in %s',
    (folder) => {
      for (const fragment of readFragments(packageRoot(), folder).values()) {
        expect([fragment.name, ...paramsOf(fragment)]).toEqual([
          fragment.name,
          ...[...fragment.params].sort(),
        ]);
      }
    },
  );
});

/** Texts of the files in a folder of `cypher/`, by name without extension. */
function readTexts(folder: FragmentFolder): ReadonlyMap<string, string> {
  const directory = join(packageRoot(), 'cypher', folder);
  return new Map(
    readdirSync(directory).map((file) => [
      file.replace('.cypher', ''),
      readFileSync(join(directory, file), 'utf8'),
    ]),
  );
}

/** Parameters in the body of a fragment. */
function paramsOf(fragment: Fragment): (string | undefined)[] {
  return [...new Set([...fragment.body.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
}

function isOutput(field: object): field is GraphQLField<unknown, unknown> {
  return 'args' in field;
}

function listUndescribed(type: GraphQLNamedType): string[] {
  const ownProblem = type.description ? [] : [type.name];
  if (isEnumType(type))
    return [
      ...ownProblem,
      ...type.getValues().flatMap(({ name, description }) => (description ? [] : `${type.name}.${name}`)),
    ];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return ownProblem;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...(isOutput(field)
      ? field.args.flatMap(({ name, description }) =>
          description ? [] : `${type.name}.${field.name}(${name})`,
        )
      : []),
  ]);
  return [...ownProblem, ...fields];
}
