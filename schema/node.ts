/** Things with an id of their own, and looking them up by it (Relay). */
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../src/context.js';
import { fault } from '../src/errors.js';
import { LIST_LENGTH, type ListLength } from '../src/graph/compose/list-length.js';
import { LARGEST_PAGE } from '../src/graph/compose/page.js';
import type { RootStart } from '../src/graph/compose/plan.js';
import type { Row } from '../src/graph/graph.js';
import { decodeId, encodeId, type IdKind } from '../src/graph/ids.js';
import { builder } from './builder.js';
import { runRoot } from './plugin/from-graph.js';
import { idOfKind } from './plugin/named-ids.js';

export const Node = builder.interfaceRef<Row>('Node').implement({
  description: 'A thing that can be looked up by its id (Relay).',
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: 'Opaque, and the same on every engine and after every load.',
    }),
  }),
  resolveType: (row) => String(row.__typename),
});

/** The parts that find things by id; an edge is found from the entity where it begins. */
const PARTS: Partial<Record<IdKind, { readonly part: string; readonly edge?: boolean }>> = {
  Person: { part: 'person' },
  Party: { part: 'party' },
  Country: { part: 'country' },
  Institution: { part: 'institution' },
  Meeting: { part: 'meeting' },
  Channel: { part: 'channel' },
  Source: { part: 'source' },
  Membership: { part: 'membership', edge: true },
  Act: { part: 'act', edge: true },
};

/** What a part looks one thing up by. */
interface Key {
  readonly id: string;
  readonly owner?: string;
}

const NODE_KINDS = Object.keys(PARTS) as IdKind[];

function keyOf(id: string): { kind: IdKind; part: string; key: Key } {
  const decoded = decodeId(id);
  const found = decoded ? PARTS[decoded.kind] : undefined;
  if (!decoded || !found) throw new Error('An id was not read before it was looked up.');
  return {
    kind: decoded.kind,
    part: found.part,
    key: found.edge ? { id, owner: ownerOf(decoded.local) } : { id },
  };
}

/** The id of the entity at which an edge begins, from the first two steps of the edge's own. */
function ownerOf(local: string): string {
  const [kind = '', slug = ''] = local.split('/');
  return encodeId(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` as IdKind, slug);
}

/** One start for each kind of thing among the ids, so that all are one statement. */
async function lookUp(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Map<unknown, Row>> {
  const byKind = new Map<IdKind, { part: string; keys: Key[] }>();
  for (const id of new Set(ids)) {
    const { kind, part, key } = keyOf(id);
    const group = byKind.get(kind) ?? { part, keys: [] };
    group.keys.push(key);
    byKind.set(kind, group);
  }
  const starts: RootStart[] = [...byKind].sort(byName).map(([type, { part, keys }]) => ({
    plan: { kind: 'related', part, many: true, params: () => ({ keys }) },
    type,
  }));
  const lists = (await runRoot(starts, {}, undefined, context, info)) as Row[][];
  return new Map(
    lists.flatMap((rows, index) =>
      rows.map((row) => [row.id, { ...row, __typename: starts[index]?.type }] as const),
    ),
  );
}

/** The id, or the error that stands at its place in the list. */
function idOrError(argument: string, text: string): string | GraphQLError {
  try {
    return idOfKind(argument, text, NODE_KINDS);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

const NODE_ID = 'By id or kind/slug (`country/japan`); the answer’s `id` is always the id.';

/** As many as ids are given, of those that are taken. */
const named: ListLength = (_, { args }) =>
  Math.min((args.ids as unknown[] | undefined)?.length ?? 0, LARGEST_PAGE);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Anything by its id; null when the graph has no such thing. Fails with INVALID_ID for text that is no id of a node.',
    args: { id: t.arg.id({ required: true, description: NODE_ID }) },
    resolve: async (_, { id }, context, info) => {
      const read = idOfKind('id', id, NODE_KINDS);
      return (await lookUp([read], context, info)).get(read) ?? null;
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    extensions: { [LIST_LENGTH]: named },
    description:
      `Several things by their ids, in the order asked for; null for each that is not there, with an INVALID_ID at its ` +
      `place for text that is no id of a node. At most ${LARGEST_PAGE}.`,
    args: { ids: t.arg.idList({ required: true, description: NODE_ID }) },
    resolve: async (_, { ids }, context, info) => {
      if (ids.length > LARGEST_PAGE) {
        throw fault('INVALID_ARGUMENT', `ids: ${ids.length} ids; ask for at most ${LARGEST_PAGE} at once.`, {
          argument: 'ids',
        });
      }
      const read = ids.map((text, index) => idOrError(`ids.${index}`, text));
      const sound = read.filter((id) => typeof id === 'string');
      const found = sound.length > 0 ? await lookUp(sound, context, info) : new Map<unknown, Row>();
      return read.map((id) => (typeof id === 'string' ? (found.get(id) ?? null) : id)) as (Row | null)[];
    },
  }),
}));
