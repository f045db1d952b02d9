/** Checks what lasts: mandates, and the periods of exchange channels. */
import type { PartialDate } from '../../model/partial-date.js';
import type { Fact, MergedFacts } from '../merge/merged-facts.js';
import type { PeriodDates } from '../read/fact-file.js';
import type { FileLocation, Problem } from '../read/problem.js';
import { checkReference, type ReferenceProblem } from './check-reference.js';

export function checkMemberships(world: MergedFacts): ReferenceProblem[] {
  return [...world.memberships.values()].flatMap(({ value, locate }) => [
    ...checkReference(world, value.member, locate(['member']), ['person', 'party']),
    ...checkReference(world, value.organization, locate(['organization']), [
      'party',
      'institution',
      'country',
    ]),
    ...(value.member === value.organization
      ? [{ ...locate(['organization']), message: `${value.member} cannot be a member of itself` }]
      : []),
    ...checkPeriod(value, locate),
  ]);
}

function checkPeriod({ start, end, asOf }: PeriodDates, place: Fact<object>['locate']): Problem[] {
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

export function checkChannels(world: MergedFacts): ReferenceProblem[] {
  return [...world.channels.values()].flatMap(({ value, locate }) => [
    ...checkEndpoints(world, value.endpoints, locate),
    ...value.periods.flatMap((period, index) => [
      ...checkPeriod(period, (path = []) => locate(['periods', index, ...path])),
      ...checkPeriodOrder(period, value.periods[index + 1], locate(['periods', index + 1])),
    ]),
  ]);
}

function checkEndpoints(
  world: MergedFacts,
  endpoints: readonly (readonly string[])[],
  place: Fact<object>['locate'],
): ReferenceProblem[] {
  const all = endpoints.flatMap((ends, index) =>
    ends.map((end) => ({ end, here: place(['endpoints', index]) })),
  );
  const counts = new Map<string, number>();
  for (const { end } of all) counts.set(end, (counts.get(end) ?? 0) + 1);
  return all.flatMap(({ end, here: location }) => {
    const message = `${end} is an end twice; a channel runs between different ones`;
    return [
      ...checkReference(world, end, location),
      ...((counts.get(end) ?? 0) > 1 ? [{ ...location, message }] : []),
    ];
  });
}

/** Periods overlap wrongly only when they certainly do. */
function checkPeriodOrder(
  period: PeriodDates,
  next: PeriodDates | undefined,
  place: FileLocation,
): Problem[] {
  const nextStart = lastDay(next?.start ?? next?.asOf);
  if (!next || !nextStart) return [];
  const end = period.end?.min;
  if (end && nextStart < end) {
    return [
      {
        ...place,
        message: `begins (${nextStart} at the latest) before the period above ends (${end} at the earliest); periods do not overlap`,
      },
    ];
  }
  const start = lastDay(period.start ?? period.asOf);
  if (start && nextStart < start) {
    return [
      {
        ...place,
        message: `begins (${nextStart} at the latest) before the period above (${start}); periods stand in the order of time`,
      },
    ];
  }
  return [];
}

function lastDay(date: PartialDate | undefined): string | undefined {
  return date?.max;
}
