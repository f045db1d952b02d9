/** The input types EntityOrder and MeetingOrder, and the names of their orders in fragment headers. */

import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

const OrderDirectionEnum = defineEnum('OrderDirection', 'Direction of an order.', ['ASC', 'DESC'], {
  ASC: 'Ascending: smallest first, earliest first, A before Z.',
  DESC: 'Descending: largest first, latest first, Z before A.',
});

const EntityOrderFieldEnum = defineEnum(
  'EntityOrderField',
  'Key by which entities can be ordered.',
  ['NAME', 'MEETING_COUNT', 'LAST_MET'],
  {
    NAME: 'Primary name, by code points.',
    MEETING_COUNT: 'Number of held meetings, then name.',
    LAST_MET:
      'Date of the latest held meeting, then name. Entities without a dated meeting are last in both directions.',
  },
);

export const EntityOrder = builder.inputType('EntityOrder', {
  description: 'Order of a list of entities. Ties are broken by id.',
  fields: (t) => ({
    field: t.field({ type: EntityOrderFieldEnum, required: true, description: 'Key to order by.' }),
    direction: t.field({
      type: OrderDirectionEnum,
      required: true,
      defaultValue: 'ASC',
      description: 'Direction of the order.',
    }),
  }),
});

const MeetingOrderFieldEnum = defineEnum(
  'MeetingOrderField',
  'Key by which meetings can be ordered.',
  ['DATE', 'TITLE'],
  {
    DATE: 'Date of the meeting. Undated meetings are last in both directions.',
    TITLE: 'Title, by code points.',
  },
);

export const MeetingOrder = builder.inputType('MeetingOrder', {
  description: 'Order of a list of meetings. Ties are broken by id.',
  fields: (t) => ({
    field: t.field({ type: MeetingOrderFieldEnum, required: true, description: 'Key to order by.' }),
    direction: t.field({
      type: OrderDirectionEnum,
      required: true,
      defaultValue: 'DESC',
      description: 'Direction of the order.',
    }),
  }),
});

interface OrderInput {
  readonly field: string;
  readonly direction: string;
}

/** Name of an order in the header of a fragment. Undefined: the default order. */
export function getOrderName({ orderBy }: { orderBy?: OrderInput | null | undefined }): string | undefined {
  return orderBy
    ? (DEFAULT_ORDERS[`${orderBy.field}_${orderBy.direction}`] ?? `${orderBy.field}_${orderBy.direction}`)
    : undefined;
}

/** Orders that are the first in their fragments, where the first has no name. */
const DEFAULT_ORDERS: Record<string, string> = { NAME_ASC: 'DEFAULT', DATE_DESC: 'DEFAULT' };
