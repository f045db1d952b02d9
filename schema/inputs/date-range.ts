/** Valid time: partial dates, ranges, and what they become as parameters. */
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import type { Parameters, Row } from '../../src/engines/graph.js';
import { apiError } from '../../src/model/api-error.js';
import { FIRST_DAY, LAST_DAY } from '../../src/model/days.js';
import { type PartialDate as DateValue, parsePartialDate } from '../../src/model/partial-date.js';
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

export const PartialDateScalar = builder.scalarType('PartialDate', {
  description:
    'A date as exactly as it is known: an EDTF string (ISO 8601-2, level 1) without times: `2006`, `2018-10`, `2025-01-14`, ' +
    'about a day `2025-01-14~`, a span `2024-11-26/2024-12-04`, one day of several `[2025-01-13..2025-01-14]`.',
  serialize: (value) => String(value),
  parseValue: (value) => parseDateInput(value),
  parseLiteral: (node) => parseDateInput(node.kind === Kind.STRING ? node.value : undefined, node),
});

const DateMatchEnum = defineEnum(
  'DateMatch',
  'How sure it must be that something lies in a range of time.',
  ['POSSIBLE', 'CERTAIN'],
  {
    POSSIBLE: 'Its bounds overlap the range at all.',
    CERTAIN: 'Its bounds lie within the range.',
  },
);

export const DateRange = builder.inputType('DateRange', {
  description:
    'A range of days; an end that is left out or null is open. With neither end it filters nothing.',
  fields: (t) => ({
    from: t.field({ type: PartialDateScalar, description: 'From its first day on.' }),
    to: t.field({ type: PartialDateScalar, description: 'Up to and with its last day.' }),
    match: t.field({ type: DateMatchEnum, defaultValue: 'POSSIBLE', description: 'How sure it must be.' }),
  }),
});

export interface DateRangeInput {
  from?: DateValue | null | undefined;
  to?: DateValue | null | undefined;
  match?: 'POSSIBLE' | 'CERTAIN' | null | undefined;
}

/** Whether a range leaves anything out. */
export function isBounded(range: DateRangeInput | null | undefined): boolean {
  return Boolean(range?.from ?? range?.to);
}

/** The last day of all stands for an end that is not known, which no day may reach. */
const LATEST_AS_OF_DAY = '9999-12-30';

/** The parameters of every part that takes a range; all open when there is none. */
export function duringParams(range: DateRangeInput | null | undefined, argument = 'during'): Parameters {
  const from = range?.from?.min ?? FIRST_DAY;
  const to = range?.to?.max ?? LAST_DAY;
  if (from > to) {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}.from (${from}) is after ${argument}.to (${to}); give the earlier day first.`,
      { argument: `${argument}.from` },
    );
  }
  const certain = range?.match === 'CERTAIN';
  return {
    during: isBounded(range),
    latestStart: certain ? LAST_DAY : to,
    earliestEnd: certain ? FIRST_DAY : from,
    earliestStart: certain ? from : FIRST_DAY,
    latestEnd: certain ? to : LAST_DAY,
  };
}

/** The last day of an `asOf`, or null when it is left out: the day of the data set. */
export function asOfDay(asOf: DateValue | null | undefined, argument = 'asOf'): string | null {
  if (!asOf) return null;
  if (asOf.precision === null) {
    throw apiError(
      'INVALID_DATE',
      `${argument}: ${asOf.text} is no single day, month or year; write 2025-01-14, 2025-01 or 2025.`,
      { argument },
    );
  }
  return asOf.max === LAST_DAY ? LATEST_AS_OF_DAY : asOf.max;
}

function parseDateInput(value: unknown, node?: ValueNode): DateValue {
  const date =
    typeof value === 'string'
      ? parsePartialDate(value)
      : { problem: 'a date is a string such as "2025-01-14"' };
  if ('problem' in date) {
    throw new GraphQLError(`Not a date: ${date.problem}`, {
      ...(node ? { nodes: node } : {}),
      extensions: { code: 'INVALID_DATE' },
    });
  }
  return date;
}

/** The fields that everything with a valid time has. */
export function validTimeFields(
  t: Pick<PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Row>, 'stored'>,
) {
  return {
    start: t.stored('start', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When it began; null when no source says.',
    }),
    end: t.stored('end', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When it ended; null when no source says, which does not mean that it goes on.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      nullable: true,
      description: 'Where no beginning is known: the earliest date for which a source tells of it.',
    }),
  };
}
