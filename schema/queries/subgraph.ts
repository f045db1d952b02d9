/** Subgraph: what a picture needs, around some entities or of the whole graph. */

import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { EDGE_TYPES, type EdgeType, ENTITY_LABELS } from '../../src/model/graph-rows.js';
import {
  DEFAULT_EDGE_PAGE_SIZE,
  DEFAULT_NODES,
  MAX_EDGE_PAGE_SIZE,
  MAX_NODES,
} from '../../src/model/limits.js';
import type { LengthBound } from '../../src/planner/length-bound.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { findNeighbourhood, type Neighbourhood } from '../../src/traversal/neighbourhood.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import { findMostMet } from '../../src/traversal/neighbours.js';
import { builder } from '../builder.js';
import { rowRef } from '../define-connection.js';
import { type ArgumentBuilder, MeetingStatusEnum } from '../inputs/argument-builder.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { Entity } from '../types/refs.js';
import {
  createEdgeFilter,
  edgeTimeArgs,
  parseEdgeCursor,
  RelationshipKindEnum,
  SubgraphEdge,
} from '../types/subgraph-edge.js';

const MAX_DEPTH = 4;

const HiddenNeighbours = rowRef('HiddenNeighbours').implement({
  description: 'What a picture does not show of the neighbours of an entity that it shows.',
  fields: (t) => ({
    node: t.stored('node', { type: 'ID', description: 'The id of the entity that is shown.' }),
    kind: t.stored('edgeKind', {
      type: RelationshipKindEnum,
      description: 'Linked to it by edges of this kind.',
    }),
    neighbours: t.stored('neighbours', {
      type: 'Int',
      description: 'How many entities are not shown; one that is linked by two kinds counts under both.',
    }),
    edges: t.stored('edges', { type: 'Int', description: 'How many edges lead to them.' }),
  }),
});

/** How many entities the picture around a field may show. */
const maxShownEntities: LengthBound = ({ entities }, { parent }) =>
  Math.min(entities, MAX_NODES, Number(parent?.args.maxNodes ?? DEFAULT_NODES));

const Subgraph = rowRef('Subgraph').implement({
  description:
    'A part of the graph, as a picture needs it: entities, and the edges among them that were asked for.',
  fields: (t) => ({
    nodes: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: maxShownEntities,
      description:
        'The entities, each once: those that it is around as they were given, then the nearest, among them the ones with ' +
        'most meetings first, then by name. An overview has those with most meetings.',
    }),
    edges: t.related('edges-among', {
      type: [SubgraphEdge],
      args: {
        first: t.arg.int({
          defaultValue: DEFAULT_EDGE_PAGE_SIZE,
          description: `How many: 1 to ${MAX_EDGE_PAGE_SIZE.toLocaleString('en-GB')}.`,
        }),
        ids: t.arg.idList({ description: 'Only those among them with one of these ids; `[]` gives none.' }),
        after: t.arg.id({ description: 'The `id` of an edge: only those that come after it.' }),
      },
      limitArgument: { name: 'first', defaultValue: DEFAULT_EDGE_PAGE_SIZE, max: MAX_EDGE_PAGE_SIZE },
      params: ({ ids, after }, scope) => ({
        ...subgraphEdgeParams(scope),
        only: ids?.map(String) ?? null,
        ...parseEdgeCursor(after),
      }),
      description: 'The edges among them, by kind, then id; `edgeCount` tells how many there are in all.',
    }),
    edgeCount: t.related('edge-count-among', {
      type: 'Int',
      params: (_, scope) => subgraphEdgeParams(scope),
      description: 'How many edges there are among them.',
    }),
    truncated: t.stored('truncated', {
      type: 'Boolean',
      description: 'Whether there are more entities, within `depth` or in the whole graph, than `maxNodes`.',
    }),
    hidden: t.related('hidden-neighbours', {
      type: [HiddenNeighbours],
      lengthBound: (...given) => maxShownEntities(...given) * EDGE_TYPES.length,
      params: (_, scope) => subgraphEdgeParams(scope),
      description:
        'What is linked to the entities and not shown, by entity and kind; nothing for those that hide none.',
    }),
    undatedCount: t.related('undated-count-among', {
      type: 'Int',
      params: (_, scope) => {
        const { ids, kinds, status } = subgraphEdgeParams(scope);
        return { ids, kinds, status };
      },
      description:
        'How many meetings’ edges and acts among the entities have no date. No range of time (`during`) and no day ' +
        '(`asOf`) returns them.',
    }),
  }),
});

interface PreparedSubgraph extends Neighbourhood {
  readonly filter: EdgeFilter;
}

/** Ids go as a parameter: Neo4j looks a parameter's items up, and would run through a variable's. */
function subgraphEdgeParams({ prepared }: { readonly prepared: unknown }) {
  const { ids, filter } = prepared as PreparedSubgraph;
  return { ids, ...filter };
}

function subgraphArgs(t: ArgumentBuilder) {
  return {
    kinds: t.arg({
      type: [RelationshipKindEnum],
      description: 'Edges of these kinds; `[]` gives none. Left out: of all.',
    }),
    status: t.arg({
      type: [MeetingStatusEnum],
      description: 'Of meetings those with one of these statuses; `[]` gives none. Left out: all.',
    }),
    ...edgeTimeArgs(t),
    maxNodes: t.arg.int({
      defaultValue: DEFAULT_NODES,
      description: `How many entities at most: 1 to ${MAX_NODES}. The nearest are kept.`,
    }),
  };
}

function prepareSubgraph(found: Neighbourhood, filter: EdgeFilter): PreparedSubgraph {
  return { ...found, filter };
}

const subgraphParams = (_: unknown, { prepared }: { prepared: unknown }) => {
  const { ids, truncated } = prepared as PreparedSubgraph;
  return { ids, truncated };
};

builder.queryFields((t) => ({
  subgraph: t.related('subgraph', {
    type: Subgraph,
    args: {
      around: t.arg.idList({
        required: true,
        description: `Entities, at most \`maxNodes\`. ${ID_ARGUMENT_RULES}`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many steps away from them: 0 (only themselves) to ${MAX_DEPTH}.`,
      }),
      ...subgraphArgs(t),
    },
    mustExist: { around: ENTITY_LABELS },
    prepare: async (args, context) => {
      const filter = createEdgeFilter(args, args.kinds as readonly EdgeType[] | null);
      const depth = checkRange('subgraph', 'depth', args.depth ?? 1, { least: 0, most: MAX_DEPTH });
      const most = readMaxNodes('subgraph', args.maxNodes);
      const around = [...new Set(args.around.map(String))];
      if (around.length > most) {
        throw apiError(
          'INVALID_ARGUMENT',
          `around: has ${around.length} ids, more than maxNodes (${most}); give fewer, or raise maxNodes (at most ${MAX_NODES}).`,
          { argument: 'around' },
        );
      }
      return prepareSubgraph(
        await findNeighbourhood(createTraversalContext(context, filter), around, depth, most),
        filter,
      );
    },
    params: subgraphParams,
    description:
      'The entities around some, nearest first, and every edge among them. One statement a step, and one for all that is shown.',
  }),
  overview: t.related('subgraph', {
    type: Subgraph,
    args: subgraphArgs(t),
    prepare: async (args, { graph, signal }) => {
      const filter = createEdgeFilter(args, args.kinds as readonly EdgeType[] | null);
      const most = readMaxNodes('overview', args.maxNodes);
      const ids = await findMostMet(graph, most + 1, signal);
      return prepareSubgraph({ ids: ids.slice(0, most), truncated: ids.length > most }, filter);
    },
    params: subgraphParams,
    description:
      'The picture to begin with: the whole graph, or of a larger one the entities with most meetings. Two statements.',
  }),
}));

function readMaxNodes(field: string, value: number | null | undefined): number {
  return checkRange(field, 'maxNodes', value ?? DEFAULT_NODES, { most: MAX_NODES });
}

function createTraversalContext({ graph, signal }: ResolverContext, filter: EdgeFilter) {
  return { graph, signal, filter };
}
