/** The PartialDate scalar: an EDTF date. */

import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { type PartialDate, parsePartialDate } from '../src/model/partial-date.js';
import { builder } from './builder.js';

export const PartialDateScalar = builder.scalarType('PartialDate', {
  description:
    'Date, as exactly as it is known: an EDTF string (ISO 8601-2, level 1) without time of day. Examples: a year ' +
    '`2006`, a month `2018-10`, a day `2025-01-14`, about a day `2025-01-14~`, a span `2024-11-26/2024-12-04`, ' +
    'one of several days `[2025-01-13..2025-01-14]`. Errors: INVALID_DATE for other text.',
  serialize: (value) => String(value),
  parseValue: (value) => parseDateInput(value),
  parseLiteral: (node) => parseDateInput(node.kind === Kind.STRING ? node.value : undefined, node),
});

function parseDateInput(value: unknown, node?: ValueNode): PartialDate {
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
