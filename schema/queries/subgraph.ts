/** Root fields `subgraph` and `overview`: parts of the graph for drawing. */

import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { DEFAULT_NODES, MAX_NODES } from '../../src/model/limits.js';
import { findNeighbourhood } from '../../src/traversal/neighbourhood.js';
import { findMostMet } from '../../src/traversal/neighbours.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, idRules, NO_MEETINGS } from '../descriptions.js';
import { MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import { createEdgeFilter, edgeTimeArgs } from '../inputs/edge-filter.js';
import { type PreparedSubgraph, Subgraph } from '../types/subgraph.js';

const MAX_DEPTH = 4;

function subgraphArgs(t: ArgumentBuilder) {
  return {
    kinds: t.arg({
      type: [RelationshipKindEnum],
      description: `Kinds of edge to follow and to return. ${EMPTY_LIST} Default: every kind.`,
    }),
    status: t.arg({
      type: [MeetingStatusEnum],
      description: `Statuses of the meetings; edges of other kinds are not affected. ${NO_MEETINGS} Default: every status.`,
    }),
    ...edgeTimeArgs(t),
    maxNodes: t.arg.int({
      defaultValue: DEFAULT_NODES,
      description: `Maximum number of entities: 1 to ${MAX_NODES.toLocaleString('en-GB')}.`,
    }),
  };
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
        description: `Entities in the centre, at most \`maxNodes\`. ${idRules()}`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `Maximum number of steps from \`around\`: 0 (only these entities) to ${MAX_DEPTH}.`,
      }),
      ...subgraphArgs(t),
    },
    mustExist: { around: ENTITY_LABELS },
    prepare: async (args, { graph, signal }) => {
      const filter = createEdgeFilter(args, args.kinds);
      const depth = checkRange('subgraph', 'depth', args.depth ?? 1, { min: 0, max: MAX_DEPTH });
      const maxNodes = readMaxNodes('subgraph', args.maxNodes);
      const around = [...new Set(args.around.map(String))];
      if (around.length > maxNodes) {
        throw apiError(
          'INVALID_ARGUMENT',
          `around: has ${around.length} ids, more than maxNodes (${maxNodes}); give fewer, or raise maxNodes (at most ` +
            `${MAX_NODES}).`,
          { argument: 'around' },
        );
      }
      const found = await findNeighbourhood({ graph, signal, filter }, around, depth, maxNodes);
      return { ...found, filter } satisfies PreparedSubgraph;
    },
    params: subgraphParams,
    description:
      'Entities around the given ones, nearest first, and all edges between them. If there are more than ' +
      '`maxNodes`, the nearest are kept.',
  }),
  overview: t.related('subgraph', {
    type: Subgraph,
    args: subgraphArgs(t),
    prepare: async (args, { graph, signal }) => {
      const filter = createEdgeFilter(args, args.kinds);
      const maxNodes = readMaxNodes('overview', args.maxNodes);
      const ids = await findMostMet(graph, maxNodes + 1, signal);
      const truncated = ids.length > maxNodes;
      return { ids: ids.slice(0, maxNodes), truncated, filter } satisfies PreparedSubgraph;
    },
    params: subgraphParams,
    description: 'Whole graph, or the entities with most meetings if it has more than `maxNodes` entities.',
  }),
}));

function readMaxNodes(field: string, value: number | null | undefined): number {
  return checkRange(field, 'maxNodes', value ?? DEFAULT_NODES, { max: MAX_NODES });
}
