/** Country: countries, and finding them. */
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { InstitutionConnection } from './institution.js';
import { anyTimeMembershipArgs, membershipParams } from './membership.js';
import { PartyConnection } from './party.js';
import { PersonConnection } from './person.js';
import { ENTITY_TYPE_OPTIONS, slugParams } from './refs.js';

export const Country = rowRef('Country').implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'A country, by its short name; official names are aliases.',
  fields: (t) => ({
    iso2: t.stored('iso2', { type: 'String', description: 'Two capitals (ISO 3166-1 alpha-2).' }),
    parties: t.connected('country-parties', { type: PartyConnection, description: 'Its parties, by name.' }),
    institutions: t.connected('country-institutions', {
      type: InstitutionConnection,
      description: 'Its institutions, and those of its parties, by name.',
    }),
    people: t.connected('country-people', {
      type: PersonConnection,
      args: anyTimeMembershipArgs(t),
      params: membershipParams,
      description:
        'The people who belong to it, to its parties or to its institutions: at any time, or when asked for; by name.',
    }),
  }),
});

const CountryConnection = defineConnection(Country, 'Country', { plural: 'countries' });

builder.queryFields((t) => ({
  country: t.related('country', {
    type: Country,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `japan`.' }) },
    params: slugParams('Country'),
    description: 'A country by slug; null when there is none.',
  }),
  countries: t.connected('countries', {
    type: CountryConnection,
    args: { orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }) },
    order: getOrderName,
    description: 'Countries, by name.',
  }),
}));
