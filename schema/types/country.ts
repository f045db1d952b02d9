/** Country: countries, and finding them. */
import { anyTimeMembershipArgs, membershipParams } from '../inputs/membership-args.js';
import { InstitutionConnection, PartyConnection, PersonConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS } from './refs.js';

Country.implement({
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
