/** Root fields `institution` and `institutions`. */
import { builder } from '../builder.js';
import { InstitutionWhere, parseInstitutionWhere } from '../inputs/institution-where.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { slugParams } from '../inputs/slug.js';
import { InstitutionConnection } from '../types/connections.js';
import { Institution } from '../types/refs.js';

builder.queryFields((t) => ({
  institution: t.related('institution', {
    type: Institution,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `eastern-theater-command`.' }) },
    params: slugParams('Institution'),
    description: 'An institution by slug; null when there is none.',
  }),
  institutions: t.connected('institutions', {
    type: InstitutionConnection,
    args: {
      where: t.arg({ type: InstitutionWhere, description: 'Which institutions; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    where: parseInstitutionWhere,
    order: getOrderName,
    description: 'Institutions, by name.',
  }),
}));
