/** Root fields `person` and `people`. */
import { builder } from '../builder.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { PersonWhere, parsePersonWhere } from '../inputs/person-where.js';
import { slugParams } from '../inputs/slug.js';
import { PersonConnection } from '../types/connections.js';
import { Person } from '../types/refs.js';

builder.queryFields((t) => ({
  person: t.related('person', {
    type: Person,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `hiroshi-moriyama`.' }) },
    params: slugParams('Person'),
    description: 'A person by slug; null when there is none.',
  }),
  people: t.connected('people', {
    type: PersonConnection,
    args: {
      where: t.arg({ type: PersonWhere, description: 'Which people; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    where: parsePersonWhere,
    order: getOrderName,
    description: 'People, by name.',
  }),
}));
