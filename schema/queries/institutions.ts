/** Root fields `institution` and `institutions`. */
import { builder } from '../builder.js';
import { ORDER_BY_NAME, slugArgument } from '../descriptions.js';
import { InstitutionWhere, parseInstitutionWhere } from '../inputs/institution-where.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { slugParams } from '../inputs/slug.js';
import { InstitutionConnection } from '../types/connections.js';
import { Institution } from '../types/refs.js';

builder.queryFields((t) => ({
  institution: t.related('institution', {
    type: Institution,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: slugArgument('eastern-theater-command') }) },
    params: slugParams('Institution'),
    description: 'Institution with this slug. Null: there is none.',
  }),
  institutions: t.connected('institutions', {
    type: InstitutionConnection,
    args: {
      where: t.arg({ type: InstitutionWhere, description: 'Filter of the institutions. Default: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: ORDER_BY_NAME }),
    },
    where: parseInstitutionWhere,
    order: getOrderName,
    description: 'Institutions, by name.',
  }),
}));
