/** Country: a country, with its parties, institutions and people. */

import { anyTimeMembershipArgs, membershipParams } from '../inputs/membership-args.js';
import { InstitutionConnection, PartyConnection, PersonConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS } from './refs.js';

Country.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'Country, under its short name. Official names are aliases.',
  fields: (t) => ({
    iso2: t.stored('iso2', {
      type: 'String',
      description: 'Country code of two capital letters (ISO 3166-1 alpha-2).',
    }),
    parties: t.connected('country-parties', {
      type: PartyConnection,
      description: 'Parties of the country, by name.',
    }),
    institutions: t.connected('country-institutions', {
      type: InstitutionConnection,
      description: 'Institutions of the country and of its parties, by name.',
    }),
    people: t.connected('country-people', {
      type: PersonConnection,
      args: anyTimeMembershipArgs(t),
      params: membershipParams,
      description: 'People who belong to the country, to its parties or to its institutions, by name.',
    }),
  }),
});
