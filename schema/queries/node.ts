/** Root fields `node` and `nodes`: objects by global id (Relay). */

import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../src/engines/graph.js';
import { apiError } from '../../src/model/api-error.js';
import { decodeId, encodeId, type IdKind } from '../../src/model/ids.js';
import { MAX_PAGE_SIZE } from '../../src/model/limits.js';
import { LENGTH_BOUND, type LengthBound } from '../../src/planner/length-bound.js';
import type { RootPlan } from '../../src/planner/plan-root-field.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { builder } from '../builder.js';
import { parseIdOfKind } from '../plugin/id-arguments.js';
import { resolveRootFields } from '../plugin/resolve-root-fields.js';
import { Node } from '../types/refs.js';

/** Root fragments that find objects by id. An edge is found from the entity at which it begins. */
const NODE_FRAGMENTS: Partial<Record<IdKind, { readonly fragment: string; readonly isEdge?: boolean }>> = {
  Person: { fragment: 'person' },
  Party: { fragment: 'party' },
  Country: { fragment: 'country' },
  Institution: { fragment: 'institution' },
  Meeting: { fragment: 'meeting' },
  Channel: { fragment: 'channel' },
  Source: { fragment: 'source' },
  Membership: { fragment: 'membership', isEdge: true },
  Act: { fragment: 'act', isEdge: true },
};

/** One item of the parameter `keys` of these fragments. */
interface NodeKey {
  readonly id: string;
  readonly owner?: string;
}

const NODE_KINDS = Object.keys(NODE_FRAGMENTS) as IdKind[];

function getNodeKey(id: string): { kind: IdKind; fragment: string; key: NodeKey } {
  const decoded = decodeId(id);
  const lookup = decoded ? NODE_FRAGMENTS[decoded.kind] : undefined;
  if (!decoded || !lookup) throw new Error(`"${id}" is not the id of a node.`);
  return {
    kind: decoded.kind,
    fragment: lookup.fragment,
    key: lookup.isEdge ? { id, owner: getEdgeOwnerId(decoded.localName) } : { id },
  };
}

/** Id of the entity at which an edge begins: the first two segments of the edge's local name. */
function getEdgeOwnerId(localName: string): string {
  const [kind = '', slug = ''] = localName.split('/');
  return encodeId(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` as IdKind, slug);
}

function compareByKind([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** One root per kind of id, so that a single statement finds all objects. */
async function fetchNodes(
  ids: readonly string[],
  context: ResolverContext,
  info: GraphQLResolveInfo,
): Promise<Map<unknown, Row>> {
  const byKind = new Map<IdKind, { fragment: string; keys: NodeKey[] }>();
  for (const id of new Set(ids)) {
    const { kind, fragment, key } = getNodeKey(id);
    const group = byKind.get(kind) ?? { fragment, keys: [] };
    group.keys.push(key);
    byKind.set(kind, group);
  }
  const rootPlans: RootPlan[] = [...byKind].sort(compareByKind).map(([objectType, { fragment, keys }]) => ({
    plan: { kind: 'related', fragment, isList: true, params: () => ({ keys }) },
    objectType,
  }));
  const lists = (await resolveRootFields(rootPlans, {}, undefined, context, info)) as Row[][];
  return new Map(
    lists.flatMap((rows, index) =>
      rows.map((row) => [row.id, { ...row, __typename: rootPlans[index]?.objectType }] as const),
    ),
  );
}

/** The id, or the error to return in its place in the list. */
function parseIdOrError(argument: string, text: string): string | GraphQLError {
  try {
    return parseIdOfKind(argument, text, NODE_KINDS);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const NODE_ID_DESCRIPTION = 'An `id` or `kind/slug` (`country/japan`). The response always has the `id`.';

/** Number of ids in the request, up to the maximum. */
const requestedIdCount: LengthBound = (_, { args }) =>
  Math.min((args.ids as unknown[] | undefined)?.length ?? 0, MAX_PAGE_SIZE);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Object with this id (Relay). Null: the graph has none. Errors: INVALID_ID if the text is not the id of a node.',
    args: { id: t.arg.id({ required: true, description: NODE_ID_DESCRIPTION }) },
    resolve: async (_, { id }, context, info) => {
      const nodeId = parseIdOfKind('id', id, NODE_KINDS);
      return (await fetchNodes([nodeId], context, info)).get(nodeId) ?? null;
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    extensions: { [LENGTH_BOUND]: requestedIdCount },
    description:
      'Objects with these ids, in the order of `ids` (Relay). Null: the graph has no object with that id, or the ' +
      'text is not the id of a node, which is also an INVALID_ID error. Errors: INVALID_ARGUMENT for more than ' +
      `${MAX_PAGE_SIZE} ids.`,
    args: { ids: t.arg.idList({ required: true, description: NODE_ID_DESCRIPTION }) },
    resolve: async (_, { ids }, context, info) => {
      if (ids.length > MAX_PAGE_SIZE) {
        throw apiError(
          'INVALID_ARGUMENT',
          `ids: has ${ids.length} ids; at most ${MAX_PAGE_SIZE} are allowed.`,
          {
            argument: 'ids',
          },
        );
      }
      const idsOrErrors = ids.map((text, index) => parseIdOrError(`ids.${index}`, text));
      const validIds = idsOrErrors.filter((id) => typeof id === 'string');
      const found = validIds.length > 0 ? await fetchNodes(validIds, context, info) : new Map<unknown, Row>();
      return idsOrErrors.map((id) =>
        typeof id === 'string' ? (found.get(id) ?? null) : id,
      ) as (Row | null)[];
    },
  }),
}));
