/** Subgraph: what a picture needs, around some entities or of the whole graph. */
import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { type EdgeType, ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { DEFAULT_NODES, MAX_NODES } from '../../src/model/limits.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { findNeighbourhood, type Neighbourhood } from '../../src/traversal/neighbourhood.js';
import { type EdgeFilter, findMostMet } from '../../src/traversal/neighbours.js';
import { builder } from '../builder.js';
import { MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import { createEdgeFilter, edgeTimeArgs } from '../inputs/edge-filter.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { type PreparedSubgraph, Subgraph } from '../types/subgraph.js';

const MAX_DEPTH = 4;

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
