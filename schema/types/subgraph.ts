/** Subgraph: entities and the edges between them, for drawing. */

import { EDGE_TYPES } from '../../src/model/graph-rows.js';
import {
  DEFAULT_EDGE_PAGE_SIZE,
  DEFAULT_NODES,
  MAX_EDGE_PAGE_SIZE,
  MAX_NODES,
} from '../../src/model/limits.js';
import type { LengthBound } from '../../src/planner/length-bound.js';
import type { Neighbourhood } from '../../src/traversal/neighbourhood.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import { rowRef } from '../define-connection.js';
import { EMPTY_LIST, pageSize } from '../descriptions.js';
import { RelationshipKindEnum } from '../enums.js';
import { parseEdgeCursor } from '../inputs/edge-cursor.js';
import { Entity, SubgraphEdge } from './refs.js';

const HiddenNeighbours = rowRef('HiddenNeighbours').implement({
  description: 'Neighbours of one entity that the subgraph does not contain, by kind of edge.',
  fields: (t) => ({
    node: t.stored('node', { type: 'ID', description: 'Id of the entity in the subgraph.' }),
    kind: t.stored('edgeKind', {
      type: RelationshipKindEnum,
      description: 'Kind of the edges to them.',
    }),
    neighbours: t.stored('neighbours', {
      type: 'Int',
      description:
        'Number of neighbours that are not in the subgraph. A neighbour with edges of two kinds counts under both.',
    }),
    edges: t.stored('edges', { type: 'Int', description: 'Number of edges to them.' }),
  }),
});

/** Maximum number of entities in the subgraph around a field. */
const maxShownEntities: LengthBound = ({ entities }, { parent }) =>
  Math.min(entities, MAX_NODES, Number(parent?.args.maxNodes ?? DEFAULT_NODES));

export interface PreparedSubgraph extends Neighbourhood {
  readonly filter: EdgeFilter;
}

/** Ids are a parameter, because Neo4j uses the index for the items of a parameter, but not for the items of a variable. */
function subgraphEdgeParams({ prepared }: { readonly prepared: unknown }) {
  const { ids, filter } = prepared as PreparedSubgraph;
  return { ids, ...filter };
}

export const Subgraph = rowRef('Subgraph').implement({
  description: 'Part of the graph, for drawing: entities, and the matching edges between them.',
  fields: (t) => ({
    nodes: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: maxShownEntities,
      description:
        'Entities, each once. First those in `around`, in the given order; then the nearest, by most meetings and ' +
        'by name. An overview lists the entities with most meetings.',
    }),
    edges: t.related('edges-among', {
      type: [SubgraphEdge],
      args: {
        first: t.arg.int({
          defaultValue: DEFAULT_EDGE_PAGE_SIZE,
          description: pageSize(MAX_EDGE_PAGE_SIZE),
        }),
        ids: t.arg.idList({
          description: `Ids of edges: only these are returned. ${EMPTY_LIST} Default: all edges.`,
        }),
        after: t.arg.id({
          description:
            'Id of an edge. Only edges after it are returned. Errors: INVALID_CURSOR if it is not the id of an edge.',
        }),
      },
      limitArgument: { name: 'first', defaultValue: DEFAULT_EDGE_PAGE_SIZE, max: MAX_EDGE_PAGE_SIZE },
      params: ({ ids, after }, scope) => ({
        ...subgraphEdgeParams(scope),
        only: ids?.map(String) ?? null,
        ...parseEdgeCursor(after),
      }),
      description: 'Edges between the entities, by kind, then id. `edgeCount` is their total number.',
    }),
    edgeCount: t.related('edge-count-among', {
      type: 'Int',
      params: (_, scope) => subgraphEdgeParams(scope),
      description: 'Number of edges between the entities.',
    }),
    truncated: t.stored('truncated', {
      type: 'Boolean',
      description:
        'Whether there are more entities within `depth` (`overview`: in the graph) than `maxNodes`.',
    }),
    hidden: t.related('hidden-neighbours', {
      type: [HiddenNeighbours],
      lengthBound: (...given) => maxShownEntities(...given) * EDGE_TYPES.length,
      params: (_, scope) => subgraphEdgeParams(scope),
      description:
        'Neighbours that the subgraph does not contain, by entity and kind of edge. Entities without such ' +
        'neighbours are not listed.',
    }),
    undatedCount: t.related('undated-count-among', {
      type: 'Int',
      params: (_, scope) => {
        const { ids, kinds, status } = subgraphEdgeParams(scope);
        return { ids, kinds, status };
      },
      description:
        'Number of MET and ACT edges without a date between the entities. No range (`during`) and no date (`asOf`) ' +
        'returns them.',
    }),
  }),
});
