/** The input type MetWhere: a filter of entities by the meetings they had with others. */

import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import { condition, type Filter, negate } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, idRules, PLACE } from '../descriptions.js';
import { MeetingStatusEnum } from '../enums.js';
import { DateRange, type DateRangeInput, duringParams, isBounded } from './date-range.js';
import { statusOrHeld } from './meeting-args.js';
import type { WhereParser } from './where.js';

export interface MetWhereInput {
  some?: MetConditionsInput | null | undefined;
  none?: MetConditionsInput | null | undefined;
}

interface MetConditionsInput {
  with?: readonly string[] | null | undefined;
  status?: readonly MeetingStatus[] | null | undefined;
  during?: DateRangeInput | null | undefined;
  place?: string | null | undefined;
}

const MetConditions = builder.inputRef<MetConditionsInput, false>('MetConditions').implement({
  description:
    'Conditions on a meeting with others. One and the same meeting must satisfy all of them. `{}` matches any ' +
    'HELD meeting.',
  fields: (t) => ({
    with: t.idList({
      description:
        'Entities: the meeting was with one of them. A party, institution or country counts by the rule of scope ' +
        `MEMBERS. ${EMPTY_LIST} Default: anyone. ${idRules()}`,
    }),
    status: t.field({
      type: [MeetingStatusEnum],
      description: `Statuses of the meeting. ${EMPTY_LIST} Default: HELD.`,
    }),
    during: t.field({
      type: DateRange,
      description: 'Range of days in which the meeting lies. Default: no range.',
    }),
    place: t.string({ description: `${PLACE} Default: any place.` }),
  }),
});

export const MetWhere = builder.inputRef<MetWhereInput, false>('MetWhere').implement({
  description: 'Filter by meetings with others. `{}` and null filter nothing.',
  fields: (t) => ({
    some: t.field({ type: MetConditions, description: 'At least one such meeting exists.' }),
    none: t.field({
      type: MetConditions,
      description: 'No such meeting exists. `none: {}` matches entities that never met anyone.',
    }),
  }),
});

/**
 * The filter that `met` describes. `withFilter` names the fragment for meetings with given entities: people count by
 * their own meetings, organizations also by those of their parts and members.
 */
export function parseMet(
  met: MetWhereInput | null | undefined,
  parser: WhereParser,
  withFilter: 'person-met-with' | 'organization-met-with',
): Filter[] {
  if (!met) return [];
  const read = (key: 'some' | 'none'): Filter[] => {
    const conditions = met[key];
    return conditions
      ? [parseMetConditions(conditions, parser.nested(`met.${key}`, conditions), withFilter)]
      : [];
  };
  return [...read('some'), ...read('none').map(negate)];
}

function parseMetConditions(input: MetConditionsInput, parser: WhereParser, withFilter: string): Filter {
  // The load has counted the meetings of every entity, so no meeting needs to be read.
  const { with: others, status, place, during } = input;
  if (!others && !status && place == null && !isBounded(during)) return condition('entity-has-met', {});
  const params = {
    status: statusOrHeld(status),
    place: parser.parseSubstring('place', place),
    ...duringParams(during, parser.pathTo('during')),
  };
  const ids = parser.parseIds('with', others, ENTITY_LABELS);
  return ids
    ? condition(withFilter, { with: ids, scope: 'MEMBERS', ...params })
    : condition('entity-met', params);
}
