/** Paths: how two entities are linked, the shortest ways first. */
import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { type EdgeType, ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { ArgumentScope } from '../../src/planner/field-plan.js';
import { MAX_PAGE_SIZE } from '../../src/planner/page-request.js';
import { EDGE_LABEL_FIELDS } from '../../src/text/edge-label.js';
import { PATH_EDGE_FIELDS, type PathEdge, pathSentence } from '../../src/text/path-sentence.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import { type FoundPaths, findShortestPaths } from '../../src/traversal/shortest-paths.js';
import { builder } from '../builder.js';
import { rowRef } from '../define-connection.js';
import { MeetingStatusEnum, statusOrHeld } from '../inputs/argument-builder.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { EntityKindEnum } from '../types/entity.js';
import { Entity } from '../types/refs.js';
import {
  createEdgeFilter,
  edgeTimeArgs,
  RelationshipKindEnum,
  SubgraphEdge,
} from '../types/subgraph-edge.js';

const MAX_PATH_LENGTH = 6;
const DEFAULT_PATH_LENGTH = 4;
const MAX_PATHS = 100;
const DEFAULT_PATHS = 10;
const DEFAULT_THROUGH = ['PERSON', 'PARTY', 'INSTITUTION'] as const;

interface PreparedPaths extends FoundPaths {
  readonly filter: EdgeFilter;
  readonly notCrossed: readonly string[];
}

/** An argument of `paths`, from any field below it. */
function findArgument(scope: ArgumentScope, name: string): unknown {
  return scope.parent ? findArgument(scope.parent, name) : scope.args[name];
}

function getMaxPathLength(scope: ArgumentScope): number {
  return Math.min(Number(findArgument(scope, 'maxLength') ?? DEFAULT_PATH_LENGTH), MAX_PATH_LENGTH);
}

const PathStep = rowRef('PathStep').implement({
  description: 'One step of a path: every edge between two entities, whichever way it runs.',
  fields: (t) => ({
    edges: t.related('step-edges', {
      type: [SubgraphEdge],
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many: 1 to 100.' }) },
      limitArgument: { name: 'first', defaultValue: 10, max: MAX_PAGE_SIZE },
      params: (_, scope) => getEdgeFilter(scope),
      description: 'The parallel edges of the step, by kind, then id.',
    }),
    edgeCount: t.related('step-edge-count', {
      type: 'Int',
      params: (_, scope) => getEdgeFilter(scope),
      description: 'How many parallel edges the step has.',
    }),
  }),
});

const Path = rowRef('Path').implement({
  description: 'One way from an entity to another: the entities on it, none of them twice.',
  fields: (t) => ({
    length: t.stored('length', { type: 'Int', description: 'How many steps it has.' }),
    nodes: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: (_, scope) => getMaxPathLength(scope) + 1,
      description: 'The entities on it, from one end to the other: one more than it has steps.',
    }),
    steps: t.related('path-steps', {
      type: [PathStep],
      lengthBound: (_, scope) => getMaxPathLength(scope),
      description: 'From each entity to the next.',
    }),
    sentence: t.related('path-edges', {
      type: 'String',
      params: (_, scope) => getEdgeFilter(scope),
      derive: {
        needs: [...EDGE_LABEL_FIELDS, ...PATH_EDGE_FIELDS],
        compute: (rows) => pathSentence(rows as unknown as PathEdge[]),
      },
      description:
        'It in one English sentence, made from a template: of each step the meetings that were held, with their number and ' +
        'the last date; else the latest edge of the first kind in the order of RelationshipKind, acts that were done before ' +
        'those that were only intended.',
    }),
  }),
});

const PathResult = rowRef('PathResult').implement({
  description: 'How two entities are linked.',
  fields: (t) => ({
    paths: t.related('path-list', {
      type: [Path],
      lengthBound: (_, scope) => Math.min(Number(findArgument(scope, 'first') ?? DEFAULT_PATHS), MAX_PATHS),
      description:
        'The shortest first, then by the slugs of the entities on the way; empty when there is none.',
    }),
    searchedLength: t.stored('searchedLength', {
      type: 'Int',
      description:
        'Up to which length every path was looked for: the search ends where `first` are found, else at `maxLength`.',
    }),
    truncated: t.stored('truncated', {
      type: 'Boolean',
      description: 'Whether more paths of at most `searchedLength` exist than are given.',
    }),
    notCrossed: t.stored('notCrossed', {
      type: [EntityKindEnum],
      description: 'The kinds of entity that no path was led through; see `through`.',
    }),
  }),
});

function getEdgeFilter({ prepared }: { readonly prepared: unknown }): EdgeFilter {
  return (prepared as PreparedPaths).filter;
}

builder.queryFields((t) => ({
  paths: t.related('path-result', {
    type: PathResult,
    args: {
      from: t.arg.id({ required: true, description: `The entity at one end. ${ID_ARGUMENT_RULES}` }),
      to: t.arg.id({
        required: true,
        description: `The entity at the other end; not the same. ${ID_ARGUMENT_RULES}`,
      }),
      via: t.arg({
        type: [RelationshipKindEnum],
        description: 'Over edges of these kinds; `[]` gives no path. Left out: over all.',
      }),
      through: t.arg({
        type: [EntityKindEnum],
        defaultValue: [...DEFAULT_THROUGH],
        description:
          'Through entities of these kinds; `[]` gives only the direct link. Left out: not through countries, since ' +
          'that two belong to one country tells little.',
      }),
      maxLength: t.arg.int({
        defaultValue: DEFAULT_PATH_LENGTH,
        description: `How many steps at most: 1 to ${MAX_PATH_LENGTH}.`,
      }),
      status: t.arg({
        type: [MeetingStatusEnum],
        defaultValue: ['HELD'],
        description: 'Over meetings with one of these statuses; `[]` gives none.',
      }),
      ...edgeTimeArgs(t),
      first: t.arg.int({
        defaultValue: DEFAULT_PATHS,
        description: `How many paths at most: 1 to ${MAX_PATHS}.`,
      }),
    },
    mustExist: { from: ENTITY_LABELS, to: ENTITY_LABELS },
    prepare: async (args, { graph, signal }) => {
      const [from, to] = [String(args.from), String(args.to)];
      if (from === to) {
        throw apiError('INVALID_ARGUMENT', 'to: is the same entity as from; a path has two different ends.', {
          argument: 'to',
        });
      }
      const filter = createEdgeFilter(
        { ...args, status: statusOrHeld(args.status) },
        args.via as readonly EdgeType[] | null,
      );
      const through = args.through ?? DEFAULT_THROUGH;
      const crossed = (label: string) => (through as readonly string[]).includes(label.toUpperCase());
      const found = await findShortestPaths(
        { graph, signal, filter },
        {
          from,
          to,
          through: ENTITY_LABELS.filter(crossed),
          maxLength: checkRange('paths', 'maxLength', args.maxLength ?? DEFAULT_PATH_LENGTH, {
            most: MAX_PATH_LENGTH,
          }),
          first: checkRange('paths', 'first', args.first ?? DEFAULT_PATHS, { most: MAX_PATHS }),
        },
      );
      const notCrossed = ENTITY_LABELS.filter((label) => !crossed(label)).map((label) => label.toUpperCase());
      return { ...found, filter, notCrossed } satisfies PreparedPaths;
    },
    params: (_, { prepared }) => {
      const { paths, searchedLength, truncated, notCrossed } = prepared as PreparedPaths;
      return { paths, searchedLength, truncated, notCrossed };
    },
    description:
      'How two entities are linked: all shortest paths, then the next longer, up to `first`. A path is its entities; ' +
      'many meetings of two of them are one step. One statement a step of the search, and one for all that is shown.',
  }),
}));
