/** Root fields `person` and `people`. */
import { builder } from '../builder.js';
import { ORDER_BY_NAME, slugArgument } from '../descriptions.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PersonWhere, parsePersonWhere } from '../inputs/person-where.js';
import { slugParams } from '../inputs/slug.js';
import { PersonConnection } from '../types/connections.js';
import { Person } from '../types/refs.js';

builder.queryFields((t) => ({
  person: t.related('person', {
    type: Person,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: slugArgument('hiroshi-moriyama') }) },
    params: slugParams('Person'),
    description: 'Person with this slug. Null: there is none.',
  }),
  people: t.connected('people', {
    type: PersonConnection,
    args: {
      where: t.arg({ type: PersonWhere, description: 'Filter of the people. Default: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: ORDER_BY_NAME }),
    },
    where: parsePersonWhere,
    order: getOrderName,
    description: 'People, by name.',
  }),
}));
