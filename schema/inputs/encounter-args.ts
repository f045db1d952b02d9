/** Arguments that filter encounters, and the fragment parameters made from them. */
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import type { PrecomputedFragment } from '../../src/planner/field-plan.js';
import { duringArgument, EMPTY_LIST, SCOPE } from '../descriptions.js';
import { MeetingStatusEnum, ScopeEnum } from '../enums.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';
import { statusOrHeld } from './meeting-args.js';

export interface EncounterArgs {
  status?: readonly MeetingStatus[] | null;
  during?: DateRangeInput | null;
  scope?: 'DIRECT' | 'MEMBERS' | null;
}

export function encounterArgs(t: ArgumentBuilder) {
  return {
    status: t.arg({
      type: [MeetingStatusEnum],
      defaultValue: ['HELD'],
      description: `Statuses of the meetings that count. ${EMPTY_LIST} Null: HELD.`,
    }),
    during: t.arg({
      type: DateRange,
      description: duringArgument('meetings'),
    }),
    scope: t.arg({
      type: ScopeEnum,
      defaultValue: 'MEMBERS',
      description: SCOPE,
    }),
  };
}

export function encounterParams(args: EncounterArgs) {
  return {
    status: statusOrHeld(args.status),
    scope: args.scope ?? 'MEMBERS',
    ...duringParams(args.during),
  };
}

/** The load has summarized the encounters over HELD meetings of any date, in scope MEMBERS. */
export const PRECOMPUTED_ENCOUNTERS: PrecomputedFragment = {
  fragment: 'precomputed-met',
  appliesTo: ({ status, scope, during }) =>
    scope === 'MEMBERS' && during === false && (status as readonly string[] | null)?.join() === 'HELD',
};
