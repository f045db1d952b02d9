/** The filter `met`: whom someone met, when and where, told of one meeting at a time. */
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import { condition, type Filter, negate } from '../../src/planner/filter.js';
import { builder } from '../builder.js';
import { MeetingStatusEnum } from '../enums.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
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
    'What a meeting with someone is like; everything given holds of one and the same meeting. `{}` is any HELD meeting.',
  fields: (t) => ({
    with: t.idList({
      description:
        'Ids of entities: with one of them, an organisation or a country counting by its parts and by those who on the day ' +
        '(possibly) belonged to any of them; `[]` gives none. Left out: with anyone. ' +
        ID_ARGUMENT_RULES,
    }),
    status: t.field({
      type: [MeetingStatusEnum],
      description: 'With one of these statuses; `[]` gives none. Left out: HELD.',
    }),
    during: t.field({ type: DateRange, description: 'Within a range of time. Left out: whenever.' }),
    place: t.string({ description: 'Part of the place, in any case: `beijing`. Left out: anywhere.' }),
  }),
});

export const MetWhere = builder.inputRef<MetWhereInput, false>('MetWhere').implement({
  description: 'Whom someone met: under `some` and `none`; `{}` and null filter nothing.',
  fields: (t) => ({
    some: t.field({ type: MetConditions, description: 'There is a meeting of this kind.' }),
    none: t.field({
      type: MetConditions,
      description: 'There is no meeting of this kind: `{}` is who never met anyone.',
    }),
  }),
});

/** `withTest` finds those who met one of some: people by their own meetings, organisations by their members’ as well. */
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
  // Whoever met anybody at all is counted at load.
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
