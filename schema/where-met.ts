/** The filter `met`: whom someone met, when and where, told of one meeting at a time. */
import { type Filter, test } from '../src/graph/compose/filter.js';
import { ENTITY_LABELS } from '../src/graph/model.js';
import type { MeetingStatus } from '../src/graph/vocabulary.js';
import { heldUnlessAsked, MeetingStatusEnum } from './arguments.js';
import { builder } from './builder.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { DateRange, duringParams, isBounded, type RangeInput } from './time.js';
import { negated, type WhereReader } from './where.js';

export interface MetInput {
  some?: MeetingConditionsInput | null | undefined;
  none?: MeetingConditionsInput | null | undefined;
}

interface MeetingConditionsInput {
  with?: readonly string[] | null | undefined;
  status?: readonly MeetingStatus[] | null | undefined;
  during?: RangeInput | null | undefined;
  place?: string | null | undefined;
}

const MeetingConditions = builder.inputRef<MeetingConditionsInput, false>('MetConditions').implement({
  description:
    'What a meeting with someone is like; everything given holds of one and the same meeting. `{}` is any HELD meeting.',
  fields: (t) => ({
    with: t.idList({
      description:
        'Ids of entities: with one of them, an organisation or a country counting by its parts and by those who on the day ' +
        '(possibly) belonged to any of them; `[]` gives none. Left out: with anyone. ' +
        IDS_ARE,
    }),
    status: t.field({
      type: [MeetingStatusEnum],
      description: 'With one of these statuses; `[]` gives none. Left out: HELD.',
    }),
    during: t.field({ type: DateRange, description: 'Within a range of time. Left out: whenever.' }),
    place: t.string({ description: 'Part of the place, in any case: `beijing`. Left out: anywhere.' }),
  }),
});

export const MetWhere = builder.inputRef<MetInput, false>('MetWhere').implement({
  description: 'Whom someone met: under `some` and `none`; `{}` and null filter nothing.',
  fields: (t) => ({
    some: t.field({ type: MeetingConditions, description: 'There is a meeting of this kind.' }),
    none: t.field({
      type: MeetingConditions,
      description: 'There is no meeting of this kind: `{}` is who never met anyone.',
    }),
  }),
});

/** `withTest` finds those who met one of some: people by their own meetings, organisations by their members’ as well. */
export function readMet(
  met: MetInput | null | undefined,
  at: WhereReader,
  withTest: 'person-met-with' | 'organization-met-with',
): Filter[] {
  if (!met) return [];
  const read = (key: 'some' | 'none'): Filter[] => {
    const conditions = met[key];
    return conditions ? [readConditions(conditions, at.within(`met.${key}`, conditions), withTest)] : [];
  };
  return [...read('some'), ...read('none').map(negated)];
}

function readConditions(input: MeetingConditionsInput, at: WhereReader, withTest: string): Filter {
  // Whoever met anybody at all is counted at load.
  const { with: others, status, place, during } = input;
  if (!others && !status && place == null && !isBounded(during)) return test('entity-has-met', {});
  const params = {
    status: heldUnlessAsked(status),
    place: at.text('place', place),
    ...duringParams(during, at.at('during')),
  };
  const ids = at.ids('with', others, ENTITY_LABELS);
  return ids ? test(withTest, { with: ids, scope: 'MEMBERS', ...params }) : test('entity-met', params);
}
