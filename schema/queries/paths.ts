/** Root field `paths`: the shortest paths between two entities. */

import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { findShortestPaths } from '../../src/traversal/shortest-paths.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, idRules } from '../descriptions.js';
import { EntityKindEnum, MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import { createEdgeFilter, edgeTimeArgs } from '../inputs/edge-filter.js';
import { statusOrHeld } from '../inputs/meeting-args.js';
import {
  DEFAULT_PATH_LENGTH,
  DEFAULT_PATHS,
  MAX_PATH_LENGTH,
  MAX_PATHS,
  PathResult,
  type PreparedPaths,
} from '../types/path.js';

const DEFAULT_THROUGH = ['PERSON', 'PARTY', 'INSTITUTION'] as const;

builder.queryFields((t) => ({
  paths: t.related('path-result', {
    type: PathResult,
    args: {
      from: t.arg.id({ required: true, description: `Entity at one end. ${idRules()}` }),
      to: t.arg.id({
        required: true,
        description: `Entity at the other end; it must differ from \`from\` (INVALID_ARGUMENT). ${idRules()}`,
      }),
      via: t.arg({
        type: [RelationshipKindEnum],
        description: `Kinds of edge that a path may use. ${EMPTY_LIST} Default: every kind.`,
      }),
      through: t.arg({
        type: [EntityKindEnum],
        defaultValue: [...DEFAULT_THROUGH],
        description:
          'Kinds of entity that a path may pass through. An empty list allows only the direct link. Default: ' +
          'every kind except COUNTRY, because two members of one country need not know each other.',
      }),
      maxLength: t.arg.int({
        defaultValue: DEFAULT_PATH_LENGTH,
        description: `Maximum number of steps: 1 to ${MAX_PATH_LENGTH}.`,
      }),
      status: t.arg({
        type: [MeetingStatusEnum],
        defaultValue: ['HELD'],
        description: `Statuses of the meetings that a path may use. ${EMPTY_LIST} Null: HELD.`,
      }),
      ...edgeTimeArgs(t),
      first: t.arg.int({
        defaultValue: DEFAULT_PATHS,
        description: `Maximum number of paths: 1 to ${MAX_PATHS}.`,
      }),
    },
    mustExist: { from: ENTITY_LABELS, to: ENTITY_LABELS },
    prepare: async (args, { graph, signal }) => {
      const [from, to] = [String(args.from), String(args.to)];
      if (from === to) {
        throw apiError('INVALID_ARGUMENT', 'to: is the same entity as from; give two different entities.', {
          argument: 'to',
        });
      }
      const filter = createEdgeFilter({ ...args, status: statusOrHeld(args.status) }, args.via);
      const through = args.through ?? DEFAULT_THROUGH;
      const canPassThrough = (label: string) => (through as readonly string[]).includes(label.toUpperCase());
      const found = await findShortestPaths(
        { graph, signal, filter },
        {
          from,
          to,
          through: ENTITY_LABELS.filter(canPassThrough),
          maxLength: checkRange('paths', 'maxLength', args.maxLength ?? DEFAULT_PATH_LENGTH, {
            max: MAX_PATH_LENGTH,
          }),
          first: checkRange('paths', 'first', args.first ?? DEFAULT_PATHS, { max: MAX_PATHS }),
        },
      );
      const notCrossed = ENTITY_LABELS.filter((label) => !canPassThrough(label)).map((label) =>
        label.toUpperCase(),
      );
      return { ...found, filter, notCrossed } satisfies PreparedPaths;
    },
    params: (_, { prepared }) => {
      const { paths, searchedLength, truncated, notCrossed } = prepared as PreparedPaths;
      return { paths, searchedLength, truncated, notCrossed };
    },
    description:
      'Paths between two entities: all shortest ones, then longer ones, up to `first`. A path is a sequence of ' +
      'entities, so several meetings of two entities are one step.',
  }),
}));
