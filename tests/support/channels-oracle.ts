/** Test oracle for `channels`, computed from the plain lists of a temporal dataset. */
import {
  CHANNELS,
  endpointsOf,
  type PartialDate,
  type Period,
  periodsOf,
  type TemporalDataset,
} from './temporal-dataset.js';
import { isInRange, type Range } from './temporal-scope.js';

export interface ChannelsArgs {
  readonly phase: string | null;
  readonly asOf: PartialDate | null;
  readonly during: Range | null;
}

/** The default of `asOf`: the last day of the dataset. */
const DATASET_DAY = '2025-03-31';
const NEVER = '9999-12-31';

/**
 * A period with its bounds. It certainly holds on the days from `from` to before `until`; `known` is the earliest day
 * on which it may hold.
 */
interface BoundedPeriod extends Period {
  readonly from: string;
  readonly until: string;
  readonly known: string;
}

function boundedPeriods(dataset: TemporalDataset, channel: number): BoundedPeriod[] {
  const certainStart = (period: Period | undefined) => period?.start?.max ?? period?.asOf?.max ?? NEVER;
  return periodsOf(dataset, channel).map((period, index, all) => ({
    ...period,
    from: certainStart(period),
    until: [period.end?.max ?? NEVER, certainStart(all[index + 1])].sort()[0] ?? NEVER,
    known: period.start?.min ?? period.asOf?.min ?? '',
  }));
}

const holds = ({ from, until }: BoundedPeriod, day: string) => from <= day && day < until;

export function expectedChannels(
  dataset: TemporalDataset,
  { phase, asOf, during }: ChannelsArgs,
  endpoint: string,
) {
  const hasRange = during !== null && (during.from !== null || during.to !== null);
  const matching = CHANNELS.map((slug, index) => ({
    slug,
    index,
    periods: boundedPeriods(dataset, index),
  })).filter(
    ({ periods }) =>
      (phase === null && asOf === null && !hasRange) ||
      periods.some(
        (period) =>
          (phase === null || period.phase === phase) &&
          (asOf === null && hasRange ? true : holds(period, asOf?.max ?? DATASET_DAY)) &&
          isInRange({ min: period.known, max: period.until }, during),
      ),
  );
  return {
    channels: {
      totalCount: matching.length,
      nodes: matching.map(({ slug, periods }) => ({
        slug,
        dormantDays: dormantDays(periods, asOf?.max ?? DATASET_DAY),
        periods: periods
          .filter((period) => asOf === null || holds(period, asOf.max))
          .filter((period) => isInRange({ min: period.known, max: period.until }, during))
          .map((period) => ({ phase: period.phase, start: period.start?.text ?? null })),
      })),
    },
    party: {
      channels: {
        nodes: matching
          .filter(({ index }) => endpointsOf(index).includes(endpoint))
          .map(({ slug }) => ({ slug })),
      },
    },
  };
}

/** Counts the days back from `day` on which the channel is halted without a break. Null: not halted on that day. */
function dormantDays(periods: readonly BoundedPeriod[], day: string): number | null {
  const indexOn = (at: string) => periods.findIndex((period) => holds(period, at));
  const dayBefore = (at: string) => new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);
  let current = indexOn(day);
  if (periods[current]?.phase !== 'HALTED') return null;
  let days = 0;
  for (let at = dayBefore(day); indexOn(at) >= 0; at = dayBefore(at)) {
    const isHalted = periods.slice(indexOn(at), current + 1).every(({ phase }) => phase === 'HALTED');
    if (!isHalted) break;
    current = indexOn(at);
    days += 1;
  }
  return days;
}
