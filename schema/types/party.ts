/** Party: political parties, and finding them. */
import { membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS, Party } from './refs.js';

Party.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'A political party (Popolo: Organization with the classification party).',
  fields: (t) => ({
    abbreviation: t.stored('abbreviation', {
      type: 'String',
      nullable: true,
      description: 'Such as `LDP`; null when not curated.',
    }),
    country: t.related('party-country', {
      type: Country,
      nullable: true,
      description: 'Its country, of several the first by name; null when no source says.',
    }),
    memberships: t.connected('memberships', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'What the party belongs to, such as a country that it governs, on a day: oldest first.',
    }),
    members: t.connected('members', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Who belongs to it on a day, and with which office, by name.',
    }),
  }),
});
