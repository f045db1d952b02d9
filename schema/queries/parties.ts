/** Root fields `party` and `parties`. */
import { builder } from '../builder.js';
import { ORDER_BY_NAME, slugArgument } from '../descriptions.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PartyWhere, parsePartyWhere } from '../inputs/party-where.js';
import { slugParams } from '../inputs/slug.js';
import { PartyConnection } from '../types/connections.js';
import { Party } from '../types/refs.js';

builder.queryFields((t) => ({
  party: t.related('party', {
    type: Party,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: slugArgument('komeito') }) },
    params: slugParams('Party'),
    description: 'Party with this slug. Null: there is none.',
  }),
  parties: t.connected('parties', {
    type: PartyConnection,
    args: {
      where: t.arg({ type: PartyWhere, description: 'Filter of the parties. Default: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: ORDER_BY_NAME }),
    },
    where: parsePartyWhere,
    order: getOrderName,
    description: 'Parties, by name.',
  }),
}));
