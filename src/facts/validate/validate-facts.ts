/** Checks what facts say of each other: references, dates, sides, periods, evidence. */
import { normalizeName } from '../../names/normalize-name.js';
import {
  type Fact,
  formatLocation,
  type InvalidKeys,
  type MergedFacts,
  type SourceCitation,
} from '../merge/merged-facts.js';
import type { Citation } from '../read/fact-file.js';
import type { FileLocation, Problem } from '../read/problem.js';
import { checkChannels, checkMemberships } from './check-periods.js';
import { checkReference, type ReferenceProblem, suggest } from './check-reference.js';
import { checkSizes } from './check-sizes.js';
import { findCycles } from './cycles.js';

export function validateFacts(world: MergedFacts, invalidKeys: InvalidKeys = new Set()): Problem[] {
  const isNotReported = ({ reference }: ReferenceProblem) =>
    reference === undefined || !invalidKeys.has(reference);
  const problems: ReferenceProblem[] = [
    ...checkEvidence(world),
    ...checkEntities(world),
    ...checkPartOf(world),
    ...checkMeetings(world),
    ...checkMemberships(world),
    ...checkChannels(world),
    ...checkActs(world),
    ...checkSizes(world),
  ];
  return problems.filter(isNotReported).map(({ reference: _, ...problem }) => problem);
}

function checkEvidence(world: MergedFacts): Problem[] {
  const { sources, ...rest } = world;
  const facts = Object.values(rest).flatMap((map: Map<string, Fact<object>>) => [...map.values()]);
  const periods = [...world.channels.values()].flatMap(({ value }) =>
    value.periods.map((period) => period.sources as SourceCitation[]),
  );
  return [...facts.map(({ citations }) => citations), ...periods].flatMap((citations) => [
    ...citations.flatMap((citation) =>
      checkCitation(citation, sources.get(citation.source)?.value.paragraphs ?? 0),
    ),
    ...checkHeadline(citations),
  ]);
}

function checkCitation(
  { paragraph, forms, support, source, location }: SourceCitation,
  paragraphs: number,
): Problem[] {
  const problems: Problem[] = [];
  if (paragraph > paragraphs) {
    problems.push({
      ...location,
      message: `paragraph ${paragraph}: source ${source} has ${paragraphs}, counted from 1`,
    });
  }
  if (support === 'STATED' && forms.length === 0) {
    problems.push({
      ...location,
      message: 'forms is empty; what is STATED needs a name or words as printed (or support: INFERRED)',
    });
  }
  return problems;
}

function checkHeadline(citations: readonly (Citation & { location: FileLocation })[]): Problem[] {
  const [first] = citations;
  if (!first || citations.some(({ paragraph }) => paragraph > 0)) return [];
  return [
    {
      ...first.location,
      message: 'the headline (paragraph 0) is the only evidence; cite a paragraph of the body as well',
    },
  ];
}

function checkEntities(world: MergedFacts): Problem[] {
  return [...checkNames(world), ...checkCountryCodes(world)];
}

/** Of what has no letter nobody could ask. */
function checkNames({ entities }: MergedFacts): Problem[] {
  return [...entities.values()].flatMap(({ value: { name, names }, locate }) => {
    const all = [
      { value: name, path: ['name'] },
      ...names.map(({ value }, at) => ({ value, path: ['names', at] })),
    ];
    return all.flatMap(({ value, path }) =>
      normalizeName(value) === ''
        ? [{ ...locate(path), message: `the name "${value}" has no letter or digit` }]
        : [],
    );
  });
}

function checkCountryCodes(world: MergedFacts): Problem[] {
  const codes = new Map<string, FileLocation>();
  return [...world.entities.values()].flatMap(({ value, locate }) => {
    if (!('iso2' in value)) return [];
    const known = codes.get(value.iso2);
    if (known)
      return [
        {
          ...locate(['iso2']),
          message: `iso2 ${value.iso2} is already another country's, at ${formatLocation(known)}`,
        },
      ];
    codes.set(value.iso2, locate(['iso2']));
    return [];
  });
}

function checkPartOf(world: MergedFacts): ReferenceProblem[] {
  const facts = [...world.partOf.values()];
  const cycles = findCycles(facts.map(({ value }) => value));
  return facts.flatMap(({ value, locate }) => {
    const location = locate(['organization']);
    const cycle = cycles.get(value);
    return [
      ...checkReference(world, value.organization, location, ['party', 'institution', 'country']),
      ...(cycle ? [{ ...location, message: `is part of itself: ${cycle.join(' → ')}` }] : []),
    ];
  });
}

function checkMeetings(world: MergedFacts): ReferenceProblem[] {
  return [...world.meetings.values()].flatMap(({ value, locate }) => {
    const problems: ReferenceProblem[] = [];
    const seen = new Map<string, number>();
    for (const [index, side] of value.sides.entries()) {
      for (const [position, { entity }] of side.participants.entries()) {
        const location = locate(['sides', index, 'participants', position]);
        problems.push(...checkReference(world, entity, location));
        const before = seen.get(entity);
        if (before !== undefined) {
          const where = before === index ? 'twice on one side' : 'on two sides';
          problems.push({ ...location, message: `${entity} stands ${where} of the meeting; once is right` });
        }
        seen.set(entity, index);
      }
    }
    if (value.placeCountry)
      problems.push(...checkReference(world, `country/${value.placeCountry}`, locate(['placeCountry'])));
    if (value.channel && !world.channels.has(value.channel)) {
      const suggestion = suggest(world, value.channel, world.channels);
      problems.push({
        ...locate(['channel']),
        reference: `channel/${value.channel}`,
        message: `no channel ${value.channel}${suggestion}; it must stand under channels`,
      });
    }
    if (value.session && !value.channel) {
      problems.push({
        ...locate(['session']),
        message: 'session needs channel: a session is one of a channel',
      });
    }
    if (value.previousDate && value.status !== 'POSTPONED' && value.status !== 'RESCHEDULED') {
      problems.push({
        ...locate(['previousDate']),
        message: `previousDate does not go with ${value.status}; only with POSTPONED or RESCHEDULED`,
      });
    }
    if (value.status === 'POSTPONED' && value.date) {
      problems.push({
        ...locate(['date']),
        message: 'a POSTPONED meeting has no date; write previousDate, or RESCHEDULED with the new date',
      });
    }
    if (value.status === 'RESCHEDULED' && !value.date) {
      problems.push({
        ...locate(['status']),
        message: 'a RESCHEDULED meeting needs its new date; without one it is POSTPONED',
      });
    }
    return problems;
  });
}

function checkActs(world: MergedFacts): ReferenceProblem[] {
  return [...world.acts.values()].flatMap(({ value, locate }) => {
    const seen = new Map<string, 'from' | 'to'>();
    return (['from', 'to'] as const).flatMap((side) =>
      value[side].flatMap((entity, index) => {
        const location = locate([side, index]);
        const before = seen.get(entity);
        seen.set(entity, side);
        const again =
          before === side
            ? `${entity} stands twice in ${side}; once is right`
            : `${entity} is on both sides of the act; an act is toward somebody else`;
        return [
          ...checkReference(world, entity, location),
          ...(before ? [{ ...location, message: again }] : []),
        ];
      }),
    );
  });
}
