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
  return [];
}

export function checkChannels(world: World): Dangling[] {
  return [...world.channels.values()].flatMap(({ value, place }) => [
    ...value.endpoints.flatMap((ends, index) =>
      ends.flatMap((end) => [
        ...reference(world, end, place(['endpoints', index])),
        ...(value.endpoints.flat().filter((other) => other === end).length > 1
          ? [
              {
                ...place(['endpoints', index]),
                message: `${end} is an end twice; a channel runs between different ones`,
              },
            ]
          : []),
      ]),
    ),
    ...value.periods.flatMap((period, index) => [
      ...checkPeriod(period, (path = []) => place(['periods', index, ...path])),
      ...checkNext(period, value.periods[index + 1], place(['periods', index + 1])),
    ]),
  ]);
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
