/** Resolvers of fields that come from the graph: a root field runs its one statement, the others read what came. */
import { createContextCache } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/context.js';
import { fault } from '../../src/errors.js';
import { compose } from '../../src/graph/compose/compose.js';
import type { RelatedPlan } from '../../src/graph/compose/field-plan.js';
import { type Plan, planRoot, type RootStart } from '../../src/graph/compose/plan.js';
import { readSlot } from '../../src/graph/compose/read-rows.js';
import type { Slot } from '../../src/graph/compose/slot.js';
import type { Row } from '../../src/graph/graph.js';
import { type Parts, readParts } from '../../src/graph/statements.js';
import { packageRoot } from '../../src/package-root.js';

type Args = Record<string, unknown>;

/** Everything that fields begin with or go on by. */
export const parts: Parts = joined(readParts(packageRoot(), 'roots'), readParts(packageRoot(), 'relations'));

/** The plans of the root fields of one request, by response key. */
const plansOf = createContextCache((_context: object) => new Map<string, Plan>());

/** Plans, composes, runs and reads a root field with one or several starts; one value a start. */
export async function runRoot(
  starts: readonly RootStart[],
  args: Args,
  prepared: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  existing: readonly string[] = [],
): Promise<unknown[]> {
  const ids = existing.flatMap((path) => idsAt(args, path));
  const checks: RootStart[] = ids.length > 0 ? [{ plan: knownIds(ids) }] : [];
  const plan = planRoot(info, parts, [...starts, ...checks], args, prepared);
  plansOf(context).set(String(info.path.key), plan);
  const { text, parameters } = compose(plan.roots);
  const [row = {}] = await context.graph.read(text, parameters, { signal: context.signal });
  const values = plan.roots.map((slot) => readSlot(slot, row));
  if (checks.length > 0) refuseUnknown(values.pop() as string[], existing, args);
  return values;
}

/** Reads a field below the root out of the row that came with its parent. */
export function readField(row: Row, context: Context, info: GraphQLResolveInfo): unknown {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.unshift(path.key);
  }
  const plan = plansOf(context).get(keys[0] ?? '');
  const found = plan?.index.get(keys.join('.'))?.find(({ types }) => types.has(info.parentType.name));
  if (!found) throw new Error(`Nothing was planned for ${keys.join('.')}.`);
  return readSlot(found.slot as Slot, row);
}

function joined(roots: Parts, relations: Parts): Parts {
  for (const name of roots.keys()) {
    if (relations.has(name))
      throw new Error(`Two parts are named ${name}: one in cypher/roots, one in cypher/relations.`);
  }
  return new Map([...roots, ...relations]);
}

function knownIds(ids: readonly string[]): RelatedPlan {
  return {
    kind: 'related',
    part: 'known-ids',
    many: true,
    column: 'id',
    params: () => ({ ids: [...new Set(ids)] }),
  };
}

/** The ids in an argument, or in a field of one (`where.country`). */
function idsAt(args: Args, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Args | null | undefined)?.[step], args);
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

function refuseUnknown(unknown: readonly string[], existing: readonly string[], args: Args): void {
  const [id] = unknown;
  if (id === undefined) return;
  const argument = existing.find((path) => idsAt(args, path).includes(id)) ?? '';
  throw fault('NOT_FOUND', `${argument}: no entity has the id "${id.slice(0, 80)}".`, { argument });
}
