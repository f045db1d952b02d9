/** Paths: how two entities are linked, the shortest ways first. */
import { fault } from '../src/errors.js';
import type { Scope } from '../src/graph/compose/field-plan.js';
import { LARGEST_PAGE } from '../src/graph/compose/page.js';
import { type EdgeType, ENTITY_LABELS } from '../src/graph/model.js';
import { sizeWithin } from '../src/graph/size-within.js';
import { type FoundPaths, shortestPaths } from '../src/graph/walk/shortest-paths.js';
import type { LinkFilter } from '../src/graph/walk/steps.js';
import { EDGE_WORDS } from '../src/words/edge-label.js';
import { PATH_WORDS, type PathEdge, pathSentence } from '../src/words/path-sentence.js';
import { heldUnlessAsked, MeetingStatusEnum } from './arguments.js';
import { builder } from './builder.js';
import { rowRef } from './connection.js';
import { EntityKind } from './entity.js';
import { Entity } from './entity-ref.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { linkFilter, RelationshipKind, SubgraphEdge, timeArgs } from './relationship.js';

const LONGEST = 6;
const LENGTH_BY_DEFAULT = 4;
const MOST_PATHS = 100;
const PATHS_BY_DEFAULT = 10;
const CROSSED = ['PERSON', 'PARTY', 'INSTITUTION'] as const;

interface Prepared extends FoundPaths {
  readonly filter: LinkFilter;
  readonly notCrossed: readonly string[];
}

/** An argument of `paths`, from any field below it. */
function argument(scope: Scope, name: string): unknown {
  return scope.parent ? argument(scope.parent, name) : scope.args[name];
}

function longestPath(scope: Scope): number {
  return Math.min(Number(argument(scope, 'maxLength') ?? LENGTH_BY_DEFAULT), LONGEST);
}

const PathStep = rowRef('PathStep').implement({
  description: 'One step of a path: every edge between two entities, whichever way it runs.',
  fields: (t) => ({
    edges: t.related('step-edges', {
      type: [SubgraphEdge],
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many: 1 to 100.' }) },
      limitedBy: { argument: 'first', byDefault: 10, most: LARGEST_PAGE },
      params: (_, scope) => filterOf(scope),
      description: 'The parallel edges of the step, by kind, then id.',
    }),
    edgeCount: t.related('step-edge-count', {
      type: 'Int',
      params: (_, scope) => filterOf(scope),
      description: 'How many parallel edges the step has.',
    }),
  }),
});

const Path = rowRef('Path').implement({
  description: 'One way from an entity to another: the entities on it, none of them twice.',
  fields: (t) => ({
    length: t.stored('length', { type: 'Int', description: 'How many steps it has.' }),
    nodes: t.related('listed-entities', {
      type: [Entity],
      length: (_, scope) => longestPath(scope) + 1,
      description: 'The entities on it, from one end to the other: one more than it has steps.',
    }),
    steps: t.related('path-steps', {
      type: [PathStep],
      length: (_, scope) => longestPath(scope),
      description: 'From each entity to the next.',
    }),
    sentence: t.related('path-edges', {
      type: 'String',
      params: (_, scope) => filterOf(scope),
      told: {
        needs: [...EDGE_WORDS, ...PATH_WORDS],
        tell: (rows) => pathSentence(rows as unknown as PathEdge[]),
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
      length: (_, scope) => Math.min(Number(argument(scope, 'first') ?? PATHS_BY_DEFAULT), MOST_PATHS),
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
      type: [EntityKind],
      description: 'The kinds of entity that no path was led through; see `through`.',
    }),
  }),
});

function filterOf({ prepared }: { readonly prepared: unknown }): LinkFilter {
  return (prepared as Prepared).filter;
}

builder.queryFields((t) => ({
  paths: t.related('path-result', {
    type: PathResult,
    args: {
      from: t.arg.id({ required: true, description: `The entity at one end. ${IDS_ARE}` }),
      to: t.arg.id({
        required: true,
        description: `The entity at the other end; not the same. ${IDS_ARE}`,
      }),
      via: t.arg({
        type: [RelationshipKind],
        description: 'Over edges of these kinds; `[]` gives no path. Left out: over all.',
      }),
      through: t.arg({
        type: [EntityKind],
        defaultValue: [...CROSSED],
        description:
          'Through entities of these kinds; `[]` gives only the direct link. Left out: not through countries, since ' +
          'that two belong to one country tells little.',
      }),
      maxLength: t.arg.int({
        defaultValue: LENGTH_BY_DEFAULT,
        description: `How many steps at most: 1 to ${LONGEST}.`,
      }),
      status: t.arg({
        type: [MeetingStatusEnum],
        defaultValue: ['HELD'],
        description: 'Over meetings with one of these statuses; `[]` gives none.',
      }),
      ...timeArgs(t),
      first: t.arg.int({
        defaultValue: PATHS_BY_DEFAULT,
        description: `How many paths at most: 1 to ${MOST_PATHS}.`,
      }),
    },
    existing: { from: ENTITY_LABELS, to: ENTITY_LABELS },
    prepare: async (args, { graph, signal }) => {
      const [from, to] = [String(args.from), String(args.to)];
      if (from === to) {
        throw fault('INVALID_ARGUMENT', 'to: is the same entity as from; a path has two different ends.', {
          argument: 'to',
        });
      }
      const filter = linkFilter(
        { ...args, status: heldUnlessAsked(args.status) },
        args.via as readonly EdgeType[] | null,
      );
      const through = args.through ?? CROSSED;
      const crossed = (label: string) => (through as readonly string[]).includes(label.toUpperCase());
      const found = await shortestPaths(
        { graph, signal, filter },
        {
          from,
          to,
          through: ENTITY_LABELS.filter(crossed),
          maxLength: sizeWithin('paths', 'maxLength', args.maxLength ?? LENGTH_BY_DEFAULT, { most: LONGEST }),
          first: sizeWithin('paths', 'first', args.first ?? PATHS_BY_DEFAULT, { most: MOST_PATHS }),
        },
      );
      const notCrossed = ENTITY_LABELS.filter((label) => !crossed(label)).map((label) => label.toUpperCase());
      return { ...found, filter, notCrossed } satisfies Prepared;
    },
    params: (_, { prepared }) => {
      const { paths, searchedLength, truncated, notCrossed } = prepared as Prepared;
      return { paths, searchedLength, truncated, notCrossed };
    },
    description:
      'How two entities are linked: all shortest paths, then the next longer, up to `first`. A path is its entities; ' +
      'many meetings of two of them are one step. One statement a step of the search, and one for all that is shown.',
  }),
}));
