/** Root fields `country` and `countries`. */
import { builder } from '../builder.js';
import { ORDER_BY_NAME, slugArgument } from '../descriptions.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { slugParams } from '../inputs/slug.js';
import { CountryConnection } from '../types/connections.js';
import { Country } from '../types/refs.js';

builder.queryFields((t) => ({
  country: t.related('country', {
    type: Country,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: slugArgument('japan') }) },
    params: slugParams('Country'),
    description: 'Country with this slug. Null: there is none.',
  }),
  countries: t.connected('countries', {
    type: CountryConnection,
    args: { orderBy: t.arg({ type: EntityOrder, description: ORDER_BY_NAME }) },
    order: getOrderName,
    description: 'Countries, by name.',
  }),
}));
