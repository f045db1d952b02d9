/** Resolvers of fields that come from the graph: a root field runs its one statement, the others read what came. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/context.js';
import { compose } from '../../src/graph/compose/compose.js';
import { type Plan, planRoot, type RootStart } from '../../src/graph/compose/plan.js';
import { readSlot } from '../../src/graph/compose/read-rows.js';
import { below } from '../../src/graph/compose/selection.js';
import type { Slot } from '../../src/graph/compose/slot.js';
import type { Row } from '../../src/graph/graph.js';
import { type Parts, readParts } from '../../src/graph/statements.js';
import { packageRoot } from '../../src/package-root.js';
import { knownIds, type NamedId, refuseUnknown } from './named-ids.js';

type Args = Record<string, unknown>;

/** Everything that fields begin with or go on by. */
export const parts: Parts = joined(readParts(packageRoot(), 'roots'), readParts(packageRoot(), 'relations'));
/** What the filters of root fields are made of. */
export const filters: Parts = readParts(packageRoot(), 'filters');

const PLANS = Symbol('plans');

/** What was planned for one request. */
interface Planned {
  /** Of the root fields, by response key. */
  readonly plans: Map<string, Plan>;
  /** Of the fields below: an execution makes one array of field nodes for all items of a list, which have one slot. */
  readonly slots: Map<GraphQLResolveInfo['fieldNodes'], Slot>;
}

/** A WeakMap would keep what was planned until the next full collection. */
function plannedFor(context: Context & { [PLANS]?: Planned }): Planned {
  context[PLANS] ??= { plans: new Map(), slots: new Map() };
  return context[PLANS];
}

/** Plans, composes, runs and reads a root field with one or several starts; one value a start. */
export async function runRoot(
  starts: readonly RootStart[],
  args: Args,
  prepared: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  named: readonly NamedId[] = [],
): Promise<unknown[]> {
  const checks: RootStart[] = named.length > 0 ? [{ plan: knownIds(named) }] : [];
  const plan = planRoot(info, parts, [...starts, ...checks], args, prepared);
  plannedFor(context).plans.set(String(info.path.key), plan);
  const { text, parameters } = compose(plan.roots, filters);
  const [row = {}] = await context.graph.read(text, parameters, { signal: context.signal });
  const values = plan.roots.map((slot) => readSlot(slot, row));
  if (checks.length > 0) refuseUnknown(values.pop() as string[], named);
  return values;
}

/** Reads a field below the root out of the row that came with its parent. */
export function readField(row: Row, context: Context, info: GraphQLResolveInfo): unknown {
  const { plans, slots } = plannedFor(context);
  let slot = slots.get(info.fieldNodes);
  if (!slot) {
    slot = slotAt(plans, info.path);
    slots.set(info.fieldNodes, slot);
  }
  return readSlot(slot, row);
}

function slotAt(plans: Planned['plans'], path: GraphQLResolveInfo['path']): Slot {
  const [root, ...fields] = fieldsOf(path);
  let index = plans.get(String(root?.key))?.index;
  let slot: Slot | undefined;
  let way = '';
  for (const { key, typename } of fields) {
    way = below(way, String(key));
    const found = index?.get(way)?.find(({ types }) => types.has(String(typename)));
    if (!found) continue;
    slot = found.slot;
    index = found.below;
    way = '';
  }
  if (!slot || way !== '')
    throw new Error(`Nothing was planned for ${fields.map(({ key }) => key).join('.')}.`);
  return slot;
}

/** The fields of a response path, list positions left out. */
function fieldsOf(path: GraphQLResolveInfo['path']): GraphQLResolveInfo['path'][] {
  const fields: GraphQLResolveInfo['path'][] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') fields.unshift(at);
  }
  return fields;
}

function joined(roots: Parts, relations: Parts): Parts {
  for (const name of roots.keys()) {
    if (relations.has(name))
      throw new Error(`Two parts are named ${name}: one in cypher/roots, one in cypher/relations.`);
  }
  return new Map([...roots, ...relations]);
}
