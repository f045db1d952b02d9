/** Membership: who belongs to what, with which office, from when to when. */

import type { PartialDate as DateValue } from '../../src/model/partial-date.js';
import { MEMBERSHIP_KINDS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import {
  asOfDay,
  DateRange,
  type DateRangeInput,
  duringParams,
  PartialDateScalar,
  validTimeFields,
} from '../inputs/date-range.js';
import { Evidence } from './evidence.js';
import { Node } from './node.js';
import { Entity } from './refs.js';

const MembershipKindEnum = defineEnum('MembershipKind', 'What belonging somewhere means.', MEMBERSHIP_KINDS, {
  MEMBERSHIP: 'Being one of its members.',
  OFFICE: 'Holding an office in it (Popolo: Post).',
});

export const Membership = rowRef('Membership').implement({
  description: 'One mandate: an office held twice is two of them (Popolo: Membership).',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'membership' },
  fields: (t) => ({
    member: t.bound('member', { type: Entity, description: 'The person or party who belongs.' }),
    organization: t.bound('organization', {
      type: Entity,
      description: 'The party, institution or country belonged to.',
    }),
    role: t.stored('role', {
      type: 'String',
      nullable: true,
      description: 'The office or role; null for a plain member.',
    }),
    kind: t.stored('kind', { type: MembershipKindEnum, description: 'Whether it is an office.' }),
    ...validTimeFields(t),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const MembershipConnection = defineConnection(Membership, 'Membership', { plural: 'memberships' });

export function membershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description:
        'A day, month or year, taken as its last day: what held then. Left out: the day of the data set, ' +
        'or no day at all when `during` is given.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'What held at some time within a range. Left out: no range.',
    }),
  };
}

/** The same where no day means at any time. */
export function anyTimeMembershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description: 'A day, month or year, taken as its last day: what held then. Left out: at any time.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'What held at some time within a range. Left out: no range.',
    }),
  };
}

export function membershipParams(args: { asOf?: DateValue | null; during?: DateRangeInput | null }) {
  return { asOf: asOfDay(args.asOf), ...duringParams(args.during) };
}
