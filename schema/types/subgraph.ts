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
import { RelationshipKindEnum } from '../enums.js';
import { parseEdgeCursor } from '../inputs/edge-cursor.js';
import { Entity, SubgraphEdge } from './refs.js';

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

export interface PreparedSubgraph extends Neighbourhood {
  readonly filter: EdgeFilter;
}

/** Ids go as a parameter: Neo4j looks a parameter's items up, and would run through a variable's. */
function subgraphEdgeParams({ prepared }: { readonly prepared: unknown }) {
  const { ids, filter } = prepared as PreparedSubgraph;
  return { ids, ...filter };
}

export const Subgraph = rowRef('Subgraph').implement({
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
