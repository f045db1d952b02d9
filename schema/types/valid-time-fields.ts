/** Fields of every type that lasts for a time: `start`, `end` and `asOf`. */

import type { Row } from '../../src/engines/graph.js';
import type { builder } from '../builder.js';
import { EARLIEST_REPORT, NO_SOURCE } from '../descriptions.js';
import { PartialDateScalar } from '../partial-date.js';

/** Fields of a period of validity, for a node or edge with `start`, `end` and `asOf`. */
export function validTimeFields(
  t: Pick<PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Row>, 'stored'>,
) {
  return {
    start: t.stored('start', {
      type: PartialDateScalar,
      nullable: true,
      description: `Start date. ${NO_SOURCE}`,
    }),
    end: t.stored('end', {
      type: PartialDateScalar,
      nullable: true,
      description: 'End date. Null: no source says, which does not mean that it continues.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      nullable: true,
      description: EARLIEST_REPORT,
    }),
  };
}
