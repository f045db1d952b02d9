/** meetingStatistics: how many meetings there were, by time, place, status, party or pair of countries. */

import { STATISTICS_KEYS, type StatisticsKey } from '../../src/model/vocabulary.js';
import type { PrecomputedFragment } from '../../src/planner/field-plan.js';
import { builder } from '../builder.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import {
  MEETING_ID_ARGUMENTS,
  meetingArgs,
  meetingFilterArgs,
  meetingFilterParams,
} from '../types/meeting.js';
import { Entity } from '../types/refs.js';

const StatisticsKeyEnum = defineEnum('StatisticsKey', 'What meetings are counted by.', STATISTICS_KEYS, {
  YEAR: 'The year in which it was or is to be, such as `2025`; null where the date leaves more than one open.',
  MONTH: 'The month, such as `2025-01`; null where the date leaves more than one open.',
  COUNTRY_PAIR:
    'Two countries that sat on different sides, such as `china/japan`: those that took part themselves, to which a body ' +
    'or party that took part belongs, or to which a person (possibly) belonged on the day. ' +
    'A meeting may stand in several rows, once in each; null where no two countries met.',
  PARTY:
    'A party that took part, itself, by an organ of it or by people who (possibly) belonged to it on the day, as in `meetings(with: …)`: ' +
    'its slug. A meeting may stand in several rows, once in each; null where no party took part.',
  PLACE: 'The place, as it is told; null where it is not.',
  STATUS: 'The status, such as `HELD`.',
});

/** The labels of the entities whose slugs a key holds. */
const ENTITY_LABEL_BY_KEY: Partial<Record<StatisticsKey, string>> = {
  COUNTRY_PAIR: 'Country',
  PARTY: 'Party',
};

const StatisticsRow = rowRef('StatisticsRow').implement({
  description: 'How many meetings are counted under one key.',
  fields: (t) => ({
    key: t.stored('key', {
      type: 'String',
      nullable: true,
      description:
        'What they are counted under, see `StatisticsKey`; null: the sources do not say it, or not exactly enough.',
    }),
    entities: t.related('statistics-entities', {
      type: [Entity],
      lengthBound: () => 2,
      params: (_, scope) => ({ label: ENTITY_LABEL_BY_KEY[scope.parent?.args.by as StatisticsKey] ?? '' }),
      description: 'The two countries of a pair, in the order of the key, or the one party; else empty.',
    }),
    meetings: t.stored('meetings', { type: 'Int', description: 'How many meetings, each once.' }),
  }),
});

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
