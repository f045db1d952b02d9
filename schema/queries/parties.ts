/** Root fields `party` and `parties`. */
import { builder } from '../builder.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PartyWhere, parsePartyWhere } from '../inputs/party-where.js';
import { slugParams } from '../inputs/slug.js';
import { PartyConnection } from '../types/connections.js';
import { Party } from '../types/refs.js';

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
