/** Fields of every type that lasts for a time: `start`, `end` and `asOf`. */
import type { Row } from '../../src/engines/graph.js';
import type { builder } from '../builder.js';
import { PartialDateScalar } from '../partial-date.js';

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
