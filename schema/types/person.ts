/** Person: people, and finding them. */
import { longestLoaded } from '../../src/planner/length-bound.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PersonWhere, parsePersonWhere } from '../inputs/person-where.js';
import { Country } from './country.js';
import {
  anyTimeMembershipArgs,
  MembershipConnection,
  membershipArgs,
  membershipParams,
} from './membership.js';
import { ENTITY_TYPE_OPTIONS, slugParams } from './refs.js';

const Person = rowRef('Person').implement({
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

export const PersonConnection = defineConnection(Person, 'Person', { plural: 'people' });

builder.queryFields((t) => ({
  person: t.related('person', {
    type: Person,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `hiroshi-moriyama`.' }) },
    params: slugParams('Person'),
    description: 'A person by slug; null when there is none.',
  }),
  people: t.connected('people', {
    type: PersonConnection,
    args: {
      where: t.arg({ type: PersonWhere, description: 'Which people; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    where: parsePersonWhere,
    order: getOrderName,
    description: 'People, by name.',
  }),
}));
