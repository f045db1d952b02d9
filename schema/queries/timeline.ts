/** timeline: what happened when, over meetings, channels, memberships and acts. */
import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { TimelineKind } from '../../src/model/vocabulary.js';
import { builder } from '../builder.js';
import { TimelineKindEnum } from '../enums.js';
import { DateRange, type DateRangeInput, duringParams } from '../inputs/date-range.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { TimelineConnection } from '../types/connections.js';

interface TimelineArgs {
  during?: DateRangeInput | null;
  about?: readonly string[] | null;
  kinds?: readonly TimelineKind[] | null;
  undated?: boolean | null;
}

/** Undated entries have a key of their own, which sorts after every date. */
const UNDATED_KEYS = { fromKey: '~', untilKey: '~~' };
const DATED_KEYS = { fromKey: '', untilKey: '~' };

function timelineParams({ during, about, kinds, undated }: TimelineArgs) {
  const range = duringParams(during);
  if (undated && range.during) {
    throw apiError(
      'INVALID_ARGUMENT',
      'during: what is undated lies in no range of time; leave out during, or undated.',
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
          'What happened within a range of time. Left out: whenever. Not together with `undated: true`.',
      }),
      about: t.arg.idList({
        description:
          'Entities: what concerns one of them; for meetings of organisations and countries also those of their ' +
          'parts and of people who (possibly) belonged to them on the day, as in scope MEMBERS. `[]` gives none. Left out: about anyone. ' +
          ID_ARGUMENT_RULES,
      }),
      kinds: t.arg({
        type: [TimelineKindEnum],
        description: 'Entries of these kinds; `[]` gives none. Left out: of any.',
      }),
      undated: t.arg.boolean({
        defaultValue: false,
        description: 'true: those without a date instead, by title. No entry is on both lists.',
      }),
    },
    mustExist: { about: ENTITY_LABELS },
    params: timelineParams,
    undatedFragment: 'undated-timeline',
    description:
      'What began, was held, planned, asked for, put off, halted, revived, ended, done or intended, oldest first, then by title. ' +
      'A change is one entry: where a period of a channel ends on the date on which the next begins, only the beginning is told. ' +
      'An office without a known beginning (only `asOf`) is undated here, and NAMED: nobody tells when it began.',
  }),
}));
