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
import { decodeId } from '../../src/graph/ids.js';
import { type Parts, readParts } from '../../src/graph/statements.js';
import { packageRoot } from '../../src/package-root.js';

type Args = Record<string, unknown>;

/** Everything that fields begin with or go on by. */
export const parts: Parts = joined(readParts(packageRoot(), 'roots'), readParts(packageRoot(), 'relations'));
/** What the filters of root fields are made of. */
export const filters: Parts = readParts(packageRoot(), 'filters');

/** An id that an argument gave, and which must be there. */
export interface NamedId {
  /** The argument, as a path: `where.or.1.party`. */
  readonly argument: string;
  readonly id: string;
}

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
  const checks: RootStart[] = named.length > 0 ? [{ plan: knownIds(named) }] : [];
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

/** The ids that stand in some arguments. */
export function idsIn(args: Args, existing: readonly string[]): NamedId[] {
  return existing.flatMap((argument) => {
    const value = args[argument] as string | readonly string[] | null | undefined;
    return [value ?? []].flat().map((id) => ({ argument, id }));
  });
}

function knownIds(named: readonly NamedId[]): RelatedPlan {
  const ids = [...new Set(named.map(({ id }) => id))];
  return { kind: 'related', part: 'known-ids', many: true, column: 'id', params: () => ({ ids }) };
}

function refuseUnknown(unknown: readonly string[], named: readonly NamedId[]): void {
  const missing = named.find(
    ({ argument, id }) => unknown.includes(id) || (isChannel(id) && !wantsChannel(argument)),
  );
  if (!missing) return;
  const { argument, id } = missing;
  const what = wantsChannel(argument) ? 'exchange channel' : 'entity';
  throw fault('NOT_FOUND', `${argument}: no ${what} has the id "${id.slice(0, 80)}".`, { argument });
}

function isChannel(id: string): boolean {
  return decodeId(id)?.kind === 'Channel';
}

function wantsChannel(argument: string): boolean {
  return /(^|\.)channel$/.test(argument);
}
