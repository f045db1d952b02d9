/** Root field `timeline`: events of meetings, channels, memberships and acts by date. */

import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { TimelineKind } from '../../src/model/vocabulary.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, idRules } from '../descriptions.js';
import { TimelineKindEnum } from '../enums.js';
import { DateRange, type DateRangeInput, duringParams } from '../inputs/date-range.js';
import { TimelineConnection } from '../types/connections.js';

interface TimelineArgs {
  during?: DateRangeInput | null;
  about?: readonly string[] | null;
  kinds?: readonly TimelineKind[] | null;
  undated?: boolean | null;
}

/** Bounds of the sort key. The key of undated entries is `~`, which sorts after every date. */
const UNDATED_KEYS = { fromKey: '~', untilKey: '~~' };
const DATED_KEYS = { fromKey: '', untilKey: '~' };

function timelineParams({ during, about, kinds, undated }: TimelineArgs) {
  const range = duringParams(during);
  if (undated && range.during) {
    throw apiError(
      'INVALID_ARGUMENT',
      'during: cannot be combined with undated: true, because undated entries are in no range; omit one of them.',
      { argument: 'during' },
    );
  }
  return { about: about ?? null, kinds: kinds ?? null, ...(undated ? UNDATED_KEYS : DATED_KEYS), ...range };
}

builder.queryFields((t) => ({
  timeline: t.connected('timeline', {
    type: TimelineConnection,
    args: {
      during: t.arg({
        type: DateRange,
        description:
          'Range of days: only entries within it. Default: no range. Errors: INVALID_ARGUMENT together with ' +
          '`undated: true`.',
      }),
      about: t.arg.idList({
        description:
          'Entities: only entries that concern one of them. For meetings, a party, institution or country counts ' +
          `by the rule of scope MEMBERS. ${EMPTY_LIST} Default: entries about anyone. ${idRules()}`,
      }),
      kinds: t.arg({
        type: [TimelineKindEnum],
        description: `Kinds of entry. ${EMPTY_LIST} Default: every kind.`,
      }),
      undated: t.arg.boolean({
        defaultValue: false,
        description:
          'Whether to list the entries without a date, by title, instead of those with one. No entry is in both ' +
          'lists.',
      }),
    },
    mustExist: { about: ENTITY_LABELS },
    params: timelineParams,
    undatedFragment: 'undated-timeline',
    description:
      'Timeline of meetings, exchange channels, memberships and acts: oldest first, then by title. Each change is ' +
      'one entry. If a period of a channel ends on the date on which the next begins, only the beginning is ' +
      'listed. A membership without a known start is undated here and has the event NAMED.',
  }),
}));
