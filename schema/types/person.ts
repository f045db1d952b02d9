/** Person: people, and finding them. */
import { longestLoaded } from '../../src/planner/length-bound.js';
import { anyTimeMembershipArgs, membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS, Person } from './refs.js';

Person.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'A human being (Popolo: Person).',
  fields: (t) => ({
    familyName: t.stored('familyName', {
      type: 'String',
      nullable: true,
      description: 'The family name; null when not curated.',
    }),
    givenName: t.stored('givenName', {
      type: 'String',
      nullable: true,
      description: 'The given name; null when not curated.',
    }),
    memberships: t.connected('memberships', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'What the person belongs to, with which office, on a day: oldest first.',
    }),
    countries: t.related('person-countries', {
      type: [Country],
      lengthBound: longestLoaded('countries'),
      args: anyTimeMembershipArgs(t),
      params: membershipParams,
      description:
        'The countries of the parties, institutions and offices that the person belongs to: at any time, or when asked for.',
    }),
  }),
});
