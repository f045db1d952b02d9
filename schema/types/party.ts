/** Party: a political party. */

import { NO_SOURCE } from '../descriptions.js';
import { membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { Country, ENTITY_TYPE_OPTIONS, Party } from './refs.js';

Party.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'Political party (Popolo: Organization with the classification party).',
  fields: (t) => ({
    abbreviation: t.stored('abbreviation', {
      type: 'String',
      nullable: true,
      description: 'Abbreviation, such as `LDP`. Null: not recorded.',
    }),
    country: t.related('party-country', {
      type: Country,
      nullable: true,
      description: `Country of the party. If there are several, the first by name. ${NO_SOURCE}`,
    }),
    memberships: t.connected('memberships', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Memberships of the party on a date, oldest first, such as in a country that it governs.',
    }),
    members: t.connected('members', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Members and holders of offices on a date, by name.',
    }),
  }),
});
