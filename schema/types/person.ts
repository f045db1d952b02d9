/** Person: a human being, with memberships and countries. */

import { longestLoaded } from '../../src/planner/length-bound.js';
import { anyTimeMembershipArgs, membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS, Person } from './refs.js';

Person.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'Human being (Popolo: Person).',
  fields: (t) => ({
    familyName: t.stored('familyName', {
      type: 'String',
      nullable: true,
      description: 'Family name. Null: not recorded.',
    }),
    givenName: t.stored('givenName', {
      type: 'String',
      nullable: true,
      description: 'Given name. Null: not recorded.',
    }),
    memberships: t.connected('memberships', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Memberships and offices of the person on a date, oldest first.',
    }),
    countries: t.related('person-countries', {
      type: [Country],
      lengthBound: longestLoaded('countries'),
      args: anyTimeMembershipArgs(t),
      params: membershipParams,
      description: 'Countries that the person belongs to through parties, institutions and offices, by name.',
    }),
  }),
});
