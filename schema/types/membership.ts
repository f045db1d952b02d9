/** Membership: who belongs to what, with which office, from when to when. */
import { MEMBERSHIP_KINDS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { defineEnum } from '../define-enum.js';
import { Entity, Evidence, Membership, Node } from './refs.js';
import { validTimeFields } from './valid-time-fields.js';

const MembershipKindEnum = defineEnum('MembershipKind', 'What belonging somewhere means.', MEMBERSHIP_KINDS, {
  MEMBERSHIP: 'Being one of its members.',
  OFFICE: 'Holding an office in it (Popolo: Post).',
});

Membership.implement({
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
