/** meetingStatistics: how many meetings there were, by time, place, status, party or pair of countries. */
import type { StatisticsKey } from '../../src/model/vocabulary.js';
import type { PrecomputedFragment } from '../../src/planner/field-plan.js';
import { builder } from '../builder.js';
import { StatisticsKeyEnum } from '../enums.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import {
  MEETING_ID_ARGUMENTS,
  meetingArgs,
  meetingFilterArgs,
  meetingFilterParams,
} from '../inputs/meeting-args.js';
import { StatisticsRow } from '../types/statistics-row.js';

/** The filters of `meetings`. */
function statisticsFilterArgs(t: ArgumentBuilder) {
  const { status, during } = meetingArgs(t);
  return {
    status,
    during,
    ...meetingFilterArgs(t),
  };
}

/** What the load counted already: all meetings. */
const PRECOMPUTED_STATISTICS: PrecomputedFragment = {
  fragment: 'precomputed-statistics',
  appliesTo: ({ status, channel, place, with: ids, during }) =>
    [status, channel, place].every((value) => value === null) && (ids as []).length === 0 && during === false,
};

builder.queryFields((t) => ({
  meetingStatistics: t.related('statistics', {
    type: [StatisticsRow],
    lengthBound: (longest, { args }) => longest[args.by as StatisticsKey],
    args: {
      by: t.arg({ type: StatisticsKeyEnum, required: true, description: 'What they are counted by.' }),
      ...statisticsFilterArgs(t),
    },
    mustExist: MEETING_ID_ARGUMENTS,
    params: (args) => ({
      by: args.by,
      ...meetingFilterParams(args),
    }),
    precomputed: PRECOMPUTED_STATISTICS,
    order: ({ by }) => (by === 'YEAR' || by === 'MONTH' ? undefined : 'MOST'),
    description:
      'How many meetings there are, in every status unless `status` says otherwise. Years and months ascend; else the most ' +
      'meetings come first, then the smaller key; the row without a key comes last. ' +
      'The rows by YEAR, MONTH, PLACE or STATUS add up to `meetings.totalCount` with the same arguments.',
  }),
}));
