/** Arguments that filter the edges of subgraphs and paths, and the traversal filter made from them. */

import type { EdgeType } from '../../src/model/graph-rows.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import type { EdgeFilter } from '../../src/traversal/neighbours.js';
import { asOfArgument } from '../descriptions.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

interface EdgeFilterArgs {
  status?: readonly MeetingStatus[] | null;
  during?: DateRangeInput | null;
  asOf?: PartialDate | null;
}

/** Arguments `during` and `asOf` of every subgraph and of `paths`. */
export function edgeTimeArgs(t: ArgumentBuilder) {
  return {
    during: t.arg({
      type: DateRange,
      description:
        'Range of days: only edges within it. Meetings and acts count by their date, memberships and channel ' +
        'periods by their start and end. PART_OF edges have no dates and always match. Undated meetings and acts ' +
        'are in no range. Default: all edges, including undated ones.',
    }),
    asOf: t.arg({
      type: PartialDateScalar,
      description: asOfArgument(
        'Date: only memberships and channel periods that applied on it, and meetings and acts dated on it or ' +
          'before. PART_OF edges always match.',
        'no date',
      ),
    }),
  };
}

export function createEdgeFilter(
  { status, during, asOf }: EdgeFilterArgs,
  kinds: readonly EdgeType[] | null | undefined,
): EdgeFilter {
  return { kinds: kinds ?? null, status: status ?? null, asOf: asOfDay(asOf), ...duringParams(during) };
}
