/** The direction of an order, shared by every list that can be ordered. */
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

const OrderDirectionEnum = defineEnum(
  'OrderDirection',
  'Which end of an order comes first.',
  ['ASC', 'DESC'],
  {
    ASC: 'The smallest, the earliest, A before Z.',
    DESC: 'The largest, the latest, Z before A.',
  },
);

const EntityOrderFieldEnum = defineEnum(
  'EntityOrderField',
  'What entities can be ordered by.',
  ['NAME', 'MEETING_COUNT', 'LAST_MET'],
  {
    NAME: 'The primary name, by its code points.',
    MEETING_COUNT: 'How many meetings were held, then the name.',
    LAST_MET:
      'When the latest meeting was held, then the name; those without a dated one come last in both directions.',
  },
);

export const EntityOrder = builder.inputType('EntityOrder', {
  description: 'An order of entities; the id is always the last key.',
  fields: (t) => ({
    field: t.field({ type: EntityOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirectionEnum,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    }),
  }),
});

const MeetingOrderFieldEnum = defineEnum(
  'MeetingOrderField',
  'What meetings can be ordered by.',
  ['DATE', 'TITLE'],
  {
    DATE: 'When they were or are to be; undated ones come last in both directions.',
    TITLE: 'The title, by its code points.',
  },
);

export const MeetingOrder = builder.inputType('MeetingOrder', {
  description: 'An order of meetings; the id is always the last key.',
  fields: (t) => ({
    field: t.field({ type: MeetingOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirectionEnum,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

interface OrderInput {
  readonly field: string;
  readonly direction: string;
}

/** The name of an order in the parts' headers; undefined for the default. */
export function getOrderName({ orderBy }: { orderBy?: OrderInput | null | undefined }): string | undefined {
  return orderBy
    ? (DEFAULT_ORDERS[`${orderBy.field}_${orderBy.direction}`] ?? `${orderBy.field}_${orderBy.direction}`)
    : undefined;
}

/** Each part's first order goes by no name of its own. */
const DEFAULT_ORDERS: Record<string, string> = { NAME_ASC: 'DEFAULT', DATE_DESC: 'DEFAULT' };
