/** Checks the dates of memberships and of the periods of exchange channels. */
import type { PeriodDates } from '../../model/period-dates.js';
import type { Locator, MergedFacts } from '../merge/merged-facts.js';
import type { FileLocation, Problem } from '../read/problem.js';
import { checkReference, type ReferenceProblem } from './check-reference.js';

export function checkMemberships(facts: MergedFacts): ReferenceProblem[] {
  return [...facts.memberships.values()].flatMap(({ value, locate }) => [
    ...checkReference(facts, value.member, locate(['member']), ['person', 'party']),
    ...checkReference(facts, value.organization, locate(['organization']), [
      'party',
      'institution',
      'country',
    ]),
    ...(value.member === value.organization
      ? [
          {
            ...locate(['organization']),
            message: `${value.member} cannot be a member of itself; correct one`,
          },
        ]
      : []),
    ...checkPeriod(value, locate),
  ]);
}

function checkPeriod({ start, end, asOf }: PeriodDates, locate: Locator): Problem[] {
  if (!start && !end && !asOf) {
    return [
      {
        ...locate(),
        message:
          'start, end and asOf are missing; if the start is unknown, write asOf, the earliest date for which a source names it',
      },
    ];
  }
  if (start && end && start.min > end.max) {
    return [
      {
        ...locate(['end']),
        message: `end (${end.text}) is before start (${start.text}); correct one of them`,
      },
    ];
  }
  if (asOf && end && asOf.min > end.max) {
    return [
      {
        ...locate(['asOf']),
        message: `asOf (${asOf.text}) is after end (${end.text}); asOf must lie within the period`,
      },
    ];
  }
  if (asOf && start && asOf.max < start.min) {
    return [
      {
        ...locate(['asOf']),
        message: `asOf (${asOf.text}) is before start (${start.text}); asOf must lie within the period`,
      },
    ];
  }
  return [];
}

export function checkChannels(facts: MergedFacts): ReferenceProblem[] {
  return [...facts.channels.values()].flatMap(({ value, locate }) => [
    ...checkEndpoints(facts, value.endpoints, locate),
    ...value.periods.flatMap((period, index) => [
      ...checkPeriod(period, (path = []) => locate(['periods', index, ...path])),
      ...checkPeriodOrder(period, value.periods[index + 1], locate(['periods', index + 1])),
    ]),
  ]);
}

function checkEndpoints(
  facts: MergedFacts,
  endpoints: readonly (readonly string[])[],
  locate: Locator,
): ReferenceProblem[] {
  const members = endpoints.flatMap((entities, index) =>
    entities.map((entity) => ({ entity, location: locate(['endpoints', index]) })),
  );
  const counts = new Map<string, number>();
  for (const { entity } of members) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return members.flatMap(({ entity, location }) => {
    const message = `${entity} is listed twice in endpoints; list it once`;
    return [
      ...checkReference(facts, entity, location),
      ...((counts.get(entity) ?? 0) > 1 ? [{ ...location, message }] : []),
    ];
  });
}

/** Reports only periods that certainly overlap or are certainly out of order. */
function checkPeriodOrder(
  period: PeriodDates,
  next: PeriodDates | undefined,
  location: FileLocation,
): Problem[] {
  const nextStart = latestStart(next);
  if (!next || !nextStart) return [];
  const end = period.end?.min;
  if (end && nextStart < end) {
    return [
      {
        ...location,
        message: `this period begins (${nextStart} at the latest) before the previous one ends (${end} at the earliest); periods must not overlap`,
      },
    ];
  }
  const start = latestStart(period);
  if (start && nextStart < start) {
    return [
      {
        ...location,
        message: `this period begins (${nextStart} at the latest) before the previous one (${start}); list periods in order of time`,
      },
    ];
  }
  return [];
}

function latestStart(period: PeriodDates | undefined): string | undefined {
  return (period?.start ?? period?.asOf)?.max;
}
