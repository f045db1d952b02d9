/** The schema as a whole: what is committed is what is built, everything is described, and every field has its part. */
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
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/fragments.js';
import type { Fragment } from '../../src/engines/cypher/parse-fragment.js';
import { FIELD_PLAN, type FieldPlan } from '../../src/planner/field-plan.js';
import { composeIndexConditions } from '../../src/planner/order.js';

const schema = buildSchema();
const own = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name),
);

describe('the schema', () => {
  it('is the one that is committed; `npm run schema` writes it', () => {
    expect(readFileSync(join(packageRoot(), 'schema', 'schema.graphql'), 'utf8')).toBe(printSchemaSdl());
  });

  it('describes every type, field, argument and enum value', () => {
    expect(own.flatMap(undescribed)).toEqual([]);
  });

  it('uses every part of cypher/, and no other', () => {
    const plans = own
      .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
      .flatMap(({ extensions }) => (extensions[FIELD_PLAN] as FieldPlan | undefined) ?? []);
    const used = plans.flatMap((plan) => [
      ...('fragment' in plan ? [plan.fragment] : []),
      ...('precomputed' in plan && plan.precomputed ? [plan.precomputed.fragment] : []),
      ...('undatedFragment' in plan && plan.undatedFragment ? [plan.undatedFragment] : []),
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
      'existing-ids',
    ];
    expect([...new Set([...used, ...byId])].sort()).toEqual([...fragments.keys()].sort());
  });
});

describe('the filters', () => {
  const inputs = join(packageRoot(), 'schema', 'inputs');
  const parsers = readdirSync(inputs)
    .filter((file) => file.endsWith('-where.ts'))
    .map((file) => readFileSync(join(inputs, file), 'utf8'));

  it.each([...filterFragments.values()].map((part) => [part.name, part] as const))(
    'of %s: it is used, and its header is true',
    (name, part) => {
      expect(parsers.some((text) => text.includes(`'${name}'`))).toBe(true);
      expect(paramsOf(part)).toEqual([...part.params].sort());
      expect(part.description).toMatch(/^[A-Z].*\.$/);
      expect(part.orders.size).toBe(0);
      // A condition of what it begins at, or ids that are gathered once.
      expect([part.requires.length, part.returns]).toEqual(
        part.requires.length === 1 ? [1, []] : [0, ['id']],
      );
      for (const variable of [...part.requires, ...part.returns])
        expect(part.body).toMatch(new RegExp(`\\b${variable}\\b`));
    },
  );

  it('stand, like what is asked for an order, where a condition can follow: their roots end in a WHERE without OR outside of brackets', () => {
    const filtered = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ extensions }) => {
      const plan = extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (plan?.kind !== 'connected') return [];
      const part = fragments.get(plan.fragment);
      const order = [...(part?.orders.values() ?? [])][0] ?? [];
      const asked = plan.filter || (part && composeIndexConditions(part, order, new Map()).length > 0);
      return asked ? [plan.fragment, (plan.filter && plan.undatedFragment) || []].flat() : [];
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

describe('the header of each part', () => {
  it.each([...fragments.values()].map((part) => [part.name, part] as const))('of %s is true', (_, part) => {
    expect(paramsOf(part)).toEqual([...part.params].sort());
    for (const column of [...part.returns, ...part.requires])
      expect(part.body).toMatch(new RegExp(`\\b${column}\\b`));
    expect(part.description).toMatch(/^[A-Z].*\.$/);
    for (const keys of part.orders.values()) {
      for (const { expression } of keys) expect(part.returns).toContain(expression.split('.')[0]);
    }
  });

  it('is of a statement that the loader or an engine runs', () => {
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

  it('is of a step that a walk takes', () => {
    const walk = readFileSync(join(packageRoot(), 'src', 'traversal', 'neighbours.ts'), 'utf8');
    const steps = [...readFragments(packageRoot(), 'traversal').keys()];
    expect(steps.filter((name) => !walk.includes(`fragmentBody(TRAVERSAL_FRAGMENTS, '${name}')`))).toEqual(
      [],
    );
  });

  it('is of what is shared, and some part calls it by its name', () => {
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
    'is of a file of at most 30 lines, in %s',
    (folder) => {
      const long = [...readTexts(folder)].filter(([, text]) => text.trimEnd().split('\n').length > 30);
      expect(long.map(([name]) => name)).toEqual([]);
    },
  );

  it.each(['load', 'setup', 'traversal', 'engine', 'includes'] as const)(
    'of the statements that %s names their parameters',
    (folder) => {
      for (const part of readFragments(packageRoot(), folder).values()) {
        expect([part.name, ...paramsOf(part)]).toEqual([part.name, ...[...part.params].sort()]);
      }
    },
  );
});

/** The files of a folder of `cypher/` as they are written, by their names without the ending. */
function readTexts(folder: FragmentFolder): ReadonlyMap<string, string> {
  const directory = join(packageRoot(), 'cypher', folder);
  return new Map(
    readdirSync(directory).map((file) => [
      file.replace('.cypher', ''),
      readFileSync(join(directory, file), 'utf8'),
    ]),
  );
}

/** The parameters that the body of a part names. */
function paramsOf(part: Fragment): (string | undefined)[] {
  return [...new Set([...part.body.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
}

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
