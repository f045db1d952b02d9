/** Root field `meetingStatistics`: number of meetings by year, month, place, status, party or pair of countries. */

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

/** The filter arguments of `meetings`, without its order. */
function statisticsFilterArgs(t: ArgumentBuilder) {
  const { status, during } = meetingArgs(t);
  return {
    status,
    during,
    ...meetingFilterArgs(t),
  };
}

/** The load has counted all meetings, so a query without a filter reads those numbers. */
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
      by: t.arg({
        type: StatisticsKeyEnum,
        required: true,
        description: 'Key by which the meetings are counted.',
      }),
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
      'Number of meetings for each value of a key, in every status unless `status` is given. Years and months are ascending. ' +
      'Other keys are ordered by most meetings, then by key. A row without a key is last. The rows by YEAR, ' +
      'MONTH, PLACE or STATUS add up to `meetings.totalCount` with the same arguments.',
  }),
}));
