/** PathResult, Path and PathStep: paths between two entities. */
import type { ArgumentScope } from '../../src/planner/field-plan.js';
import { MAX_PAGE_SIZE } from '../../src/planner/page-request.js';
import { EDGE_LABEL_FIELDS } from '../../src/text/edge-label.js';
import { PATH_EDGE_FIELDS, type PathEdge, pathSentence } from '../../src/text/path-sentence.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import type { FoundPaths } from '../../src/traversal/shortest-paths.js';
import { rowRef } from '../define-connection.js';
import { EntityKindEnum } from '../enums.js';
import { Entity, SubgraphEdge } from './refs.js';

export const MAX_PATH_LENGTH = 6;

export const DEFAULT_PATH_LENGTH = 4;

export const MAX_PATHS = 100;

export const DEFAULT_PATHS = 10;

export interface PreparedPaths extends FoundPaths {
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

export const PathResult = rowRef('PathResult').implement({
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
