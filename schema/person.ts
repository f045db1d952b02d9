/** Person: people, and finding them. */
import { builder } from './builder.js';
import { connectionOf, rowRef } from './connection.js';
import { Country } from './country.js';
import { bySlug, ENTITY_TYPE } from './entity-ref.js';
import { MembershipConnection, membershipArgs, membershipParams } from './membership.js';
import { EntityOrder, orderName } from './order.js';

export const Person = rowRef('Person').implement({
  ...ENTITY_TYPE,
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
      description: 'The countries of the parties, institutions and offices that the person belongs to.',
    }),
  }),
});

export const PersonConnection = connectionOf(Person, 'Person', { of: 'people' });

const PersonWhere = builder.inputType('PersonWhere', {
  description: 'Which people; everything given must hold. `{}` and null filter nothing.',
  fields: (t) => ({
    country: t.id({ description: 'The id of a country that the person belongs to.' }),
    party: t.id({ description: 'The id of a party that the person belongs to, at any time.' }),
    institution: t.id({ description: 'The id of an institution that the person belongs to, at any time.' }),
  }),
});

builder.queryFields((t) => ({
  person: t.related('person', {
    type: Person,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `hiroshi-moriyama`.' }) },
    params: bySlug('Person'),
    description: 'A person by slug; null when there is none.',
  }),
  people: t.connected('people', {
    type: PersonConnection,
    args: {
      where: t.arg({ type: PersonWhere, description: 'Which people; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    existing: ['where.country', 'where.party', 'where.institution'],
    params: ({ where }) => ({
      country: where?.country ?? null,
      party: where?.party ?? null,
      institution: where?.institution ?? null,
    }),
    order: orderName,
    description: 'People, by name.',
  }),
}));
