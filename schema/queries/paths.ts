/** Paths: how two entities are linked, the shortest ways first. */
import { apiError } from '../../src/model/api-error.js';
import { checkRange } from '../../src/model/check-range.js';
import { type EdgeType, ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { findShortestPaths } from '../../src/traversal/shortest-paths.js';
import { builder } from '../builder.js';
import { EntityKindEnum, MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import { createEdgeFilter, edgeTimeArgs } from '../inputs/edge-filter.js';
import { statusOrHeld } from '../inputs/meeting-args.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
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
