/** Subgraph: what a picture needs, around some entities or of the whole graph. */
import type { Context } from '../src/context.js';
import { fault } from '../src/errors.js';
import type { ListLength } from '../src/graph/compose/list-length.js';
import { EDGE_TYPES, type EdgeType, ENTITY_LABELS } from '../src/graph/model.js';
import { sizeWithin } from '../src/graph/size-within.js';
import type { LinkFilter } from '../src/graph/walk/steps.js';
import { mostMet } from '../src/graph/walk/steps.js';
import { type Surroundings, surroundings } from '../src/graph/walk/surroundings.js';
import { EDGES_BY_DEFAULT, MOST_EDGES, MOST_NODES, NODES_BY_DEFAULT } from '../src/limits.js';
import { type ArgumentBuilder, MeetingStatusEnum } from './arguments.js';
import { builder } from './builder.js';
import { rowRef } from './connection.js';
import { Entity } from './entity-ref.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { linkFilter, RelationshipKind, readEdgeCursor, SubgraphEdge, timeArgs } from './relationship.js';

const MOST_STEPS = 4;

const HiddenNeighbours = rowRef('HiddenNeighbours').implement({
  description: 'What a picture does not show of the neighbours of an entity that it shows.',
  fields: (t) => ({
    node: t.stored('node', { type: 'ID', description: 'The id of the entity that is shown.' }),
    kind: t.stored('edgeKind', {
      type: RelationshipKind,
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
const shownOf: ListLength = ({ entities }, { parent }) =>
  Math.min(entities, MOST_NODES, Number(parent?.args.maxNodes ?? NODES_BY_DEFAULT));

const Subgraph = rowRef('Subgraph').implement({
  description:
    'A part of the graph, as a picture needs it: entities, and the edges among them that were asked for.',
  fields: (t) => ({
    nodes: t.related('listed-entities', {
      type: [Entity],
      length: shownOf,
      description:
        'The entities, each once: those that it is around as they were given, then the nearest, among them the ones with ' +
        'most meetings first, then by name. An overview has those with most meetings.',
    }),
    edges: t.related('edges-among', {
      type: [SubgraphEdge],
      args: {
        first: t.arg.int({
          defaultValue: EDGES_BY_DEFAULT,
          description: `How many: 1 to ${MOST_EDGES.toLocaleString('en-GB')}.`,
        }),
        ids: t.arg.idList({ description: 'Only those among them with one of these ids; `[]` gives none.' }),
        after: t.arg.id({ description: 'The `id` of an edge: only those that come after it.' }),
      },
      limitedBy: { argument: 'first', byDefault: EDGES_BY_DEFAULT, most: MOST_EDGES },
      params: ({ ids, after }, scope) => ({
        ...drawn(scope),
        only: ids?.map(String) ?? null,
        ...readEdgeCursor(after),
      }),
      description: 'The edges among them, by kind, then id; `edgeCount` tells how many there are in all.',
    }),
    edgeCount: t.related('edge-count-among', {
      type: 'Int',
      params: (_, scope) => drawn(scope),
      description: 'How many edges there are among them.',
    }),
    truncated: t.stored('truncated', {
      type: 'Boolean',
      description: 'Whether there are more entities, within `depth` or in the whole graph, than `maxNodes`.',
    }),
    hidden: t.related('hidden-neighbours', {
      type: [HiddenNeighbours],
      length: (...given) => shownOf(...given) * EDGE_TYPES.length,
      params: (_, scope) => drawn(scope),
      description:
        'What is linked to the entities and not shown, by entity and kind; nothing for those that hide none.',
    }),
    undatedCount: t.related('undated-among', {
      type: 'Int',
      params: (_, scope) => {
        const { ids, kinds, status } = drawn(scope);
        return { ids, kinds, status };
      },
      description:
        'How many meetings’ edges and acts among the entities have no date. No range of time (`during`) and no day ' +
        '(`asOf`) returns them.',
    }),
  }),
});

interface Prepared extends Surroundings {
  readonly filter: LinkFilter;
}

/** Ids go as a parameter: Neo4j looks a parameter's items up, and would run through a variable's. */
function drawn({ prepared }: { readonly prepared: unknown }) {
  const { ids, filter } = prepared as Prepared;
  return { ids, ...filter };
}

function pictureArgs(t: ArgumentBuilder) {
  return {
    kinds: t.arg({
      type: [RelationshipKind],
      description: 'Edges of these kinds; `[]` gives none. Left out: of all.',
    }),
    status: t.arg({
      type: [MeetingStatusEnum],
      description: 'Of meetings those with one of these statuses; `[]` gives none. Left out: all.',
    }),
    ...timeArgs(t),
    maxNodes: t.arg.int({
      defaultValue: NODES_BY_DEFAULT,
      description: `How many entities at most: 1 to ${MOST_NODES}. The nearest are kept.`,
    }),
  };
}

function picture(found: Surroundings, filter: LinkFilter): Prepared {
  return { ...found, filter };
}

const PICTURE_PARAMS = (_: unknown, { prepared }: { prepared: unknown }) => {
  const { ids, truncated } = prepared as Prepared;
  return { ids, truncated };
};

builder.queryFields((t) => ({
  subgraph: t.related('picture', {
    type: Subgraph,
    args: {
      around: t.arg.idList({
        required: true,
        description: `Entities, at most \`maxNodes\`. ${IDS_ARE}`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many steps away from them: 0 (only themselves) to ${MOST_STEPS}.`,
      }),
      ...pictureArgs(t),
    },
    existing: { around: ENTITY_LABELS },
    prepare: async (args, context) => {
      const filter = linkFilter(args, args.kinds as readonly EdgeType[] | null);
      const depth = sizeWithin('subgraph', 'depth', args.depth ?? 1, { least: 0, most: MOST_STEPS });
      const most = mostNodes('subgraph', args.maxNodes);
      const around = [...new Set(args.around.map(String))];
      if (around.length > most) {
        throw fault(
          'INVALID_ARGUMENT',
          `around: has ${around.length} ids, more than maxNodes (${most}); give fewer, or raise maxNodes (at most ${MOST_NODES}).`,
          { argument: 'around' },
        );
      }
      return picture(await surroundings(walk(context, filter), around, depth, most), filter);
    },
    params: PICTURE_PARAMS,
    description:
      'The entities around some, nearest first, and every edge among them. One statement a step, and one for all that is shown.',
  }),
  overview: t.related('picture', {
    type: Subgraph,
    args: pictureArgs(t),
    prepare: async (args, { graph, signal }) => {
      const filter = linkFilter(args, args.kinds as readonly EdgeType[] | null);
      const most = mostNodes('overview', args.maxNodes);
      const ids = await mostMet(graph, most + 1, signal);
      return picture({ ids: ids.slice(0, most), truncated: ids.length > most }, filter);
    },
    params: PICTURE_PARAMS,
    description:
      'The picture to begin with: the whole graph, or of a larger one the entities with most meetings. Two statements.',
  }),
}));

function mostNodes(field: string, value: number | null | undefined): number {
  return sizeWithin(field, 'maxNodes', value ?? NODES_BY_DEFAULT, { most: MOST_NODES });
}

function walk({ graph, signal }: Context, filter: LinkFilter) {
  return { graph, signal, filter };
}
