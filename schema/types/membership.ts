/** Membership: a member of an organization, with or without an office. */

import { MEMBERSHIP_KINDS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { defineEnum } from '../define-enum.js';
import { EVIDENCE } from '../descriptions.js';
import { Entity, Evidence, Membership, Node } from './refs.js';
import { validTimeFields } from './valid-time-fields.js';

const MembershipKindEnum = defineEnum('MembershipKind', 'Kind of membership.', MEMBERSHIP_KINDS, {
  MEMBERSHIP: 'Plain membership.',
  OFFICE: 'Office (Popolo: Post).',
});

Membership.implement({
  description:
    'Membership of one entity in another, with or without an office (Popolo: Membership). An office held twice is ' +
    'two memberships.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'membership' },
  fields: (t) => ({
    member: t.bound('member', { type: Entity, description: 'Person or party that is the member.' }),
    organization: t.bound('organization', {
      type: Entity,
      description: 'Party, institution or country that it is a member of.',
    }),
    role: t.stored('role', {
      type: 'String',
      nullable: true,
      description: 'Office or role. Null: plain member.',
    }),
    kind: t.stored('kind', {
      type: MembershipKindEnum,
      description: 'Kind of membership: whether it is an office.',
    }),
    ...validTimeFields(t),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});
