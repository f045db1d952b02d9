/** Things with an id of their own, and looking them up by it (Relay). */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../src/context.js';
import { fault } from '../src/errors.js';
import { LARGEST_PAGE } from '../src/graph/compose/page.js';
import type { RootStart } from '../src/graph/compose/plan.js';
import type { Row } from '../src/graph/graph.js';
import { decodeId, encodeId, type IdKind } from '../src/graph/ids.js';
import { builder } from './builder.js';
import { runRoot } from './plugin/from-graph.js';

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

function keyOf(id: string, argument: string): { kind: IdKind; part: string; key: Key } {
  const decoded = decodeId(id);
  const found = decoded ? PARTS[decoded.kind] : undefined;
  if (!decoded || !found) {
    const shown = id.length > 80 ? `${id.slice(0, 80)}…` : id;
    throw fault(
      'INVALID_ID',
      `${argument}: "${shown}" is not an id of a node; take one from a field \`id\`.`,
      { argument },
    );
  }
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
async function lookUp(ids: readonly string[], argument: string, context: Context, info: GraphQLResolveInfo) {
  const byKind = new Map<IdKind, { part: string; keys: Key[] }>();
  for (const id of new Set(ids)) {
    const { kind, part, key } = keyOf(id, argument);
    const group = byKind.get(kind) ?? { part, keys: [] };
    group.keys.push(key);
    byKind.set(kind, group);
  }
  const starts: RootStart[] = [...byKind].sort(byName).map(([type, { part, keys }]) => ({
    plan: { kind: 'related', part, many: true, params: () => ({ keys }) },
    type,
  }));
  const lists = (await runRoot(starts, {}, undefined, context, info)) as Row[][];
  const found = new Map(
    lists.flatMap((rows, index) =>
      rows.map((row) => [row.id, { ...row, __typename: starts[index]?.type }] as const),
    ),
  );
  return ids.map((id) => found.get(id) ?? null);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Anything by its id; null when the graph has no such thing. Fails with INVALID_ID for text that is no id.',
    args: { id: t.arg.id({ required: true, description: 'An id that Entente gave.' }) },
    resolve: async (_, { id }, context, info) => (await lookUp([id], 'id', context, info))[0] ?? null,
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `Several things by their ids, in the order asked for; null for each that is not there. At most ${LARGEST_PAGE}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Ids that Entente gave.' }) },
    resolve: async (_, { ids }, context, info) => {
      if (ids.length > LARGEST_PAGE) {
        throw fault('INVALID_ARGUMENT', `ids: ${ids.length} ids; ask for at most ${LARGEST_PAGE} at once.`, {
          argument: 'ids',
        });
      }
      return ids.length === 0 ? [] : lookUp(ids, 'ids', context, info);
    },
  }),
}));
