/** Arguments that filter the edges of subgraphs and paths, and the traversal filter made from them. */
import type { EdgeType } from '../../src/model/graph-rows.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

interface EdgeFilterArgs {
  status?: readonly MeetingStatus[] | null;
  during?: DateRangeInput | null;
  asOf?: PartialDate | null;
}

/** The arguments of time that every picture and path takes. */
export function edgeTimeArgs(t: ArgumentBuilder) {
  return {
    during: t.arg({
      type: DateRange,
      description:
        'Edges within a range of time: meetings and acts by their date, what lasts by its period. PART_OF has no time ' +
        'and stays. Left out: whenever, undated ones too.',
    }),
    asOf: t.arg({
      type: PartialDateScalar,
      description:
        'A day, month or year, taken as its last day: what held then, and meetings and acts that were over by then. ' +
        'Left out: whatever the day.',
    }),
  };
}

export function createEdgeFilter(
  { status, during, asOf }: EdgeFilterArgs,
  kinds: readonly EdgeType[] | null | undefined,
): EdgeFilter {
  const range = duringParams(during) as Omit<EdgeFilter, 'kinds' | 'status' | 'asOf'>;
  return { kinds: kinds ?? null, status: status ?? null, asOf: asOfDay(asOf), ...range } as EdgeFilter;
}
