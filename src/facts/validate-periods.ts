/** Checks what lasts: mandates, and the periods of exchange channels. */
import type { PartialDate } from '../graph/dates.js';
import type { PeriodDates } from './fact-file.js';
import type { Place, Problem } from './problem.js';
import { type Dangling, reference } from './reference.js';
import type { Fact, World } from './world.js';

export function checkMemberships(world: World): Dangling[] {
  return [...world.memberships.values()].flatMap(({ value, place }) => [
    ...reference(world, value.member, place(['member']), ['person', 'party']),
    ...reference(world, value.organization, place(['organization']), ['party', 'institution', 'country']),
    ...(value.member === value.organization
      ? [{ ...place(['organization']), message: `${value.member} cannot be a member of itself` }]
      : []),
    ...checkPeriod(value, place),
  ]);
}

function checkPeriod({ start, end, asOf }: PeriodDates, place: Fact<object>['place']): Problem[] {
  if (!start && !end && !asOf) {
    return [
      {
        ...place(),
        message:
          'has no start, asOf or end; where no start is known write asOf, the earliest date for which a source names it',
      },
    ];
  }
  if (start && end && start.min > end.max) {
    return [{ ...place(['end']), message: `ends (${end.text}) before it starts (${start.text})` }];
  }
  if (asOf && end && asOf.min > end.max) {
    return [
      {
        ...place(['asOf']),
        message: `is told of (${asOf.text}) after it ends (${end.text}); asOf lies within it`,
      },
    ];
  }
  if (asOf && start && asOf.max < start.min) {
    return [
      {
        ...place(['asOf']),
        message: `is told of (${asOf.text}) before it starts (${start.text}); asOf lies within it`,
      },
    ];
  }
  return [];
}

export function checkChannels(world: World): Dangling[] {
  return [...world.channels.values()].flatMap(({ value, place }) => [
    ...checkEnds(world, value.endpoints, place),
    ...value.periods.flatMap((period, index) => [
      ...checkPeriod(period, (path = []) => place(['periods', index, ...path])),
      ...checkNext(period, value.periods[index + 1], place(['periods', index + 1])),
    ]),
  ]);
}

function checkEnds(
  world: World,
  endpoints: readonly (readonly string[])[],
  place: Fact<object>['place'],
): Dangling[] {
  const all = endpoints.flatMap((ends, index) =>
    ends.map((end) => ({ end, here: place(['endpoints', index]) })),
  );
  const counts = new Map<string, number>();
  for (const { end } of all) counts.set(end, (counts.get(end) ?? 0) + 1);
  return all.flatMap(({ end, here }) => {
    const message = `${end} is an end twice; a channel runs between different ones`;
    return [...reference(world, end, here), ...((counts.get(end) ?? 0) > 1 ? [{ ...here, message }] : [])];
  });
}

/** Periods overlap wrongly only when they certainly do. */
function checkNext(period: PeriodDates, next: PeriodDates | undefined, place: Place): Problem[] {
  const begins = lastDay(next?.start ?? next?.asOf);
  if (!next || !begins) return [];
  const ends = period.end?.min;
  if (ends && begins < ends) {
    return [
      {
        ...place,
        message: `begins (${begins} at the latest) before the period above ends (${ends} at the earliest); periods do not overlap`,
      },
    ];
  }
  const began = lastDay(period.start ?? period.asOf);
  if (began && begins < began) {
    return [
      {
        ...place,
        message: `begins (${begins} at the latest) before the period above (${began}); periods stand in the order of time`,
      },
    ];
  }
  return [];
}

function lastDay(date: PartialDate | undefined): string | undefined {
  return date?.max;
}
