/** PathResult, Path and PathStep: paths between two entities. */

import { MAX_PAGE_SIZE } from '../../src/model/limits.js';
import type { ArgumentScope } from '../../src/planner/field-plan.js';
import { EDGE_LABEL_FIELDS } from '../../src/text/edge-label.js';
import { PATH_EDGE_FIELDS, type PathEdge, pathSentence } from '../../src/text/path-sentence.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import type { FoundPaths } from '../../src/traversal/shortest-paths.js';
import { rowRef } from '../define-connection.js';
import { pageSize } from '../descriptions.js';
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

/** An argument of `paths`, for any field below it. */
function findArgument(scope: ArgumentScope, name: string): unknown {
  return scope.parent ? findArgument(scope.parent, name) : scope.args[name];
}

function getMaxPathLength(scope: ArgumentScope): number {
  return Math.min(Number(findArgument(scope, 'maxLength') ?? DEFAULT_PATH_LENGTH), MAX_PATH_LENGTH);
}

const PathStep = rowRef('PathStep').implement({
  description: 'Step of a path: all edges between two entities, in either direction.',
  fields: (t) => ({
    edges: t.related('step-edges', {
      type: [SubgraphEdge],
      args: { first: t.arg.int({ defaultValue: 10, description: pageSize(MAX_PAGE_SIZE) }) },
      limitArgument: { name: 'first', defaultValue: 10, max: MAX_PAGE_SIZE },
      params: (_, scope) => getEdgeFilter(scope),
      description: 'Parallel edges of the step, by kind, then id.',
    }),
    edgeCount: t.related('step-edge-count', {
      type: 'Int',
      params: (_, scope) => getEdgeFilter(scope),
      description: 'Number of parallel edges in the step.',
    }),
  }),
});

const Path = rowRef('Path').implement({
  description: 'Path from one entity to another. No entity is on it twice.',
  fields: (t) => ({
    length: t.stored('length', { type: 'Int', description: 'Number of steps.' }),
    nodes: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: (_, scope) => getMaxPathLength(scope) + 1,
      description: 'Entities on the path, from one end to the other: one more than the number of steps.',
    }),
    steps: t.related('path-steps', {
      type: [PathStep],
      lengthBound: (_, scope) => getMaxPathLength(scope),
      description: 'Steps from each entity to the next.',
    }),
    sentence: t.related('path-edges', {
      type: 'String',
      params: (_, scope) => getEdgeFilter(scope),
      derive: {
        needs: [...EDGE_LABEL_FIELDS, ...PATH_EDGE_FIELDS],
        compute: (rows) => pathSentence(rows as unknown as PathEdge[]),
      },
      description:
        'Path as an English sentence, made from a template. A step with held meetings is described by their ' +
        'number and latest date. Any other step is described by its latest edge of the first kind, in the order ' +
        'of `RelationshipKind`; acts that were done precede acts that are only intended.',
    }),
  }),
});

export const PathResult = rowRef('PathResult').implement({
  description: 'Paths that were found between two entities.',
  fields: (t) => ({
    paths: t.related('path-list', {
      type: [Path],
      lengthBound: (_, scope) => Math.min(Number(findArgument(scope, 'first') ?? DEFAULT_PATHS), MAX_PATHS),
      description: 'Paths, shortest first, then by the slugs of their entities. Empty: there is none.',
    }),
    searchedLength: t.stored('searchedLength', {
      type: 'Int',
      description:
        'Length up to which all paths were searched: the length at which `first` paths were found, or else `maxLength`.',
    }),
    truncated: t.stored('truncated', {
      type: 'Boolean',
      description: 'Whether there are more paths of at most `searchedLength` steps than are listed.',
    }),
    notCrossed: t.stored('notCrossed', {
      type: [EntityKindEnum],
      description: 'Kinds of entity that no path passes through: those not in `through`.',
    }),
  }),
});

function getEdgeFilter({ prepared }: { readonly prepared: unknown }): EdgeFilter {
  return (prepared as PreparedPaths).filter;
}
