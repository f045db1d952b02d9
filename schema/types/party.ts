/** Party: political parties, and finding them. */
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PartyWhere, parsePartyWhere } from '../inputs/organization-where.js';
import { Country } from './country.js';
import { MembershipConnection, membershipArgs, membershipParams } from './membership.js';
import { ENTITY_TYPE_OPTIONS, slugParams } from './refs.js';

const Party = rowRef('Party').implement({
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

export const PartyConnection = defineConnection(Party, 'Party', { plural: 'parties' });

builder.queryFields((t) => ({
  party: t.related('party', {
    type: Party,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `komeito`.' }) },
    params: slugParams('Party'),
    description: 'A party by slug; null when there is none.',
  }),
  parties: t.connected('parties', {
    type: PartyConnection,
    args: {
      where: t.arg({ type: PartyWhere, description: 'Which parties; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    where: parsePartyWhere,
    order: getOrderName,
    description: 'Parties, by name.',
  }),
}));
