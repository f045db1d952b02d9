/** Resolvers of fields that come from the graph: a root field runs its one statement, the others read what came. */
import { createContextCache } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/context.js';
import { compose } from '../../src/graph/compose/compose.js';
import { type Plan, planRoot, type RootStart } from '../../src/graph/compose/plan.js';
import { readSlot } from '../../src/graph/compose/read-rows.js';
import type { Slot } from '../../src/graph/compose/slot.js';
import type { Row } from '../../src/graph/graph.js';
import { type Parts, readParts } from '../../src/graph/statements.js';
import { packageRoot } from '../../src/package-root.js';
import { type NamedId, refuseUnknown, unknownIds } from './named-ids.js';

type Args = Record<string, unknown>;

/** Everything that fields begin with or go on by. */
export const parts: Parts = joined(readParts(packageRoot(), 'roots'), readParts(packageRoot(), 'relations'));
/** What the filters of root fields are made of. */
export const filters: Parts = readParts(packageRoot(), 'filters');

/** The plans of the root fields of one request, by response key. */
const plansOf = createContextCache((_context: object) => new Map<string, Plan>());

/** Plans, composes, runs and reads a root field with one or several starts; one value a start. */
export async function runRoot(
  starts: readonly RootStart[],
  args: Args,
  prepared: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  named: readonly NamedId[] = [],
): Promise<unknown[]> {
  const checks: RootStart[] = named.length > 0 ? [{ plan: unknownIds(named) }] : [];
  const plan = planRoot(info, parts, [...starts, ...checks], args, prepared);
  plansOf(context).set(String(info.path.key), plan);
  const { text, parameters } = compose(plan.roots, filters);
  const [row = {}] = await context.graph.read(text, parameters, { signal: context.signal });
  const values = plan.roots.map((slot) => readSlot(slot, row));
  if (checks.length > 0) refuseUnknown(values.pop() as string[], named);
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
