/** Root fields `country` and `countries`. */
import { builder } from '../builder.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { slugParams } from '../inputs/slug.js';
import { CountryConnection } from '../types/connections.js';
import { Country } from '../types/refs.js';

builder.queryFields((t) => ({
  country: t.related('country', {
    type: Country,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `japan`.' }) },
    params: slugParams('Country'),
    description: 'A country by slug; null when there is none.',
  }),
  countries: t.connected('countries', {
    type: CountryConnection,
    args: { orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }) },
    order: getOrderName,
    description: 'Countries, by name.',
  }),
}));
