/** Validates merged facts: references, dates, sides, periods and citations. The shape of each fact is valid already. */
import { normalizeName } from '../../names/normalize-name.js';
import {
  type Fact,
  formatLocation,
  type InvalidKeys,
  type MergedFacts,
  type SourceCitation,
} from '../merge/merged-facts.js';
import type { FileLocation, Problem } from '../read/problem.js';
import { checkChannels, checkMemberships } from './check-periods.js';
import { checkReference, type ReferenceProblem, suggest } from './check-reference.js';
import { checkSizes } from './check-sizes.js';
import { findCycles } from './cycles.js';

/** `invalidKeys`: facts that are defined but invalid; references to them are not reported. */
export function validateFacts(facts: MergedFacts, invalidKeys: InvalidKeys = new Set()): Problem[] {
  const isNotReported = ({ reference }: ReferenceProblem) =>
    reference === undefined || !invalidKeys.has(reference);
  const problems: ReferenceProblem[] = [
    ...checkEvidence(facts),
    ...checkEntities(facts),
    ...checkPartOf(facts),
    ...checkMeetings(facts),
    ...checkMemberships(facts),
    ...checkChannels(facts),
    ...checkActs(facts),
    ...checkSizes(facts),
  ];
  return problems.filter(isNotReported).map(({ reference: _, ...problem }) => problem);
}

function checkEvidence({ sources, ...rest }: MergedFacts): Problem[] {
  const facts = Object.values(rest).flatMap((map: Map<string, Fact<object>>) => [...map.values()]);
  const periods = [...rest.channels.values()].flatMap(({ value }) => value.periods);
  const citationLists = [
    ...facts.map(({ citations }) => citations),
    ...periods.map((period) => period.sources),
  ];
  return citationLists.flatMap((citations) => [
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
      message: `paragraph is ${paragraph}, but source ${source} has only ${paragraphs} (0 is the headline); correct one of them`,
    });
  }
  if (support === 'STATED' && forms.length === 0) {
    problems.push({
      ...location,
      message: 'forms is empty; quote a name or words as printed, or write support: INFERRED',
    });
  }
  return problems;
}

function checkHeadline(citations: readonly SourceCitation[]): Problem[] {
  const [first] = citations;
  if (!first || citations.some(({ paragraph }) => paragraph > 0)) return [];
  return [
    {
      ...first.location,
      message: 'the headline (paragraph 0) is the only evidence; also cite a paragraph of the body',
    },
  ];
}

function checkEntities(facts: MergedFacts): Problem[] {
  return [...checkNames(facts), ...checkCountryCodes(facts)];
}

/** A name without letters and digits cannot be found by a search. */
function checkNames({ entities }: MergedFacts): Problem[] {
  return [...entities.values()].flatMap(({ value: { name, names }, locate }) => {
    const allNames = [
      { value: name, path: ['name'] },
      ...names.map(({ value }, index) => ({ value, path: ['names', index] })),
    ];
    return allNames.flatMap(({ value, path }) =>
      normalizeName(value) === ''
        ? [
            {
              ...locate(path),
              message: `the name "${value}" has no letter or digit; write one that can be searched for`,
            },
          ]
        : [],
    );
  });
}

function checkCountryCodes({ entities }: MergedFacts): Problem[] {
  const codes = new Map<string, FileLocation>();
  return [...entities.values()].flatMap(({ value, locate }) => {
    if (!('iso2' in value)) return [];
    const known = codes.get(value.iso2);
    if (known)
      return [
        {
          ...locate(['iso2']),
          message: `iso2 ${value.iso2} is already used by another country, at ${formatLocation(known)}; correct one of them`,
        },
      ];
    codes.set(value.iso2, locate(['iso2']));
    return [];
  });
}

function checkPartOf(facts: MergedFacts): ReferenceProblem[] {
  const partOf = [...facts.partOf.values()];
  const cycles = findCycles(partOf.map(({ value }) => value));
  return partOf.flatMap(({ value, locate }) => {
    const location = locate(['organization']);
    const cycle = cycles.get(value);
    return [
      ...checkReference(facts, value.organization, location, ['party', 'institution', 'country']),
      ...(cycle
        ? [
            {
              ...location,
              message: `${value.part} would be part of itself: ${cycle.join(' → ')}; remove one of these steps`,
            },
          ]
        : []),
    ];
  });
}

function checkMeetings(facts: MergedFacts): ReferenceProblem[] {
  return [...facts.meetings.values()].flatMap(({ value, locate }) => {
    const problems: ReferenceProblem[] = [];
    const seen = new Map<string, number>();
    for (const [index, side] of value.sides.entries()) {
      for (const [position, { entity }] of side.participants.entries()) {
        const location = locate(['sides', index, 'participants', position]);
        problems.push(...checkReference(facts, entity, location));
        const before = seen.get(entity);
        if (before !== undefined) {
          const where = before === index ? 'twice on one side' : 'on two sides';
          problems.push({
            ...location,
            message: `${entity} is listed ${where} of the meeting; list it once`,
          });
        }
        seen.set(entity, index);
      }
    }
    if (value.placeCountry)
      problems.push(...checkReference(facts, `country/${value.placeCountry}`, locate(['placeCountry'])));
    if (value.channel && !facts.channels.has(value.channel)) {
      const suggestion = suggest(facts, value.channel, facts.channels);
      problems.push({
        ...locate(['channel']),
        reference: `channel/${value.channel}`,
        message: `channel ${value.channel} is not defined${suggestion}; add it under channels`,
      });
    }
    if (value.session && !value.channel) {
      problems.push({
        ...locate(['session']),
        message: 'session needs a channel; add channel: with the slug of the channel that held the session',
      });
    }
    if (value.previousDate && value.status !== 'POSTPONED' && value.status !== 'RESCHEDULED') {
      problems.push({
        ...locate(['previousDate']),
        message: `previousDate is only for status POSTPONED or RESCHEDULED, not ${value.status}; correct one of them`,
      });
    }
    if (value.status === 'POSTPONED' && value.date) {
      problems.push({
        ...locate(['date']),
        message:
          'a POSTPONED meeting has no date; write previousDate instead, or status: RESCHEDULED if this is the new date',
      });
    }
    if (value.status === 'RESCHEDULED' && !value.date) {
      problems.push({
        ...locate(['status']),
        message: 'a RESCHEDULED meeting needs its new date; add date, or write status: POSTPONED',
      });
    }
    return problems;
  });
}

function checkActs(facts: MergedFacts): ReferenceProblem[] {
  return [...facts.acts.values()].flatMap(({ value, locate }) => {
    const seen = new Map<string, 'from' | 'to'>();
    return (['from', 'to'] as const).flatMap((side) =>
      value[side].flatMap((entity, index) => {
        const location = locate([side, index]);
        const before = seen.get(entity);
        seen.set(entity, side);
        const duplicate =
          before === side
            ? `${entity} is listed twice in ${side}; list it once`
            : `${entity} is in both from and to; remove it from one of them`;
        return [
          ...checkReference(facts, entity, location),
          ...(before ? [{ ...location, message: duplicate }] : []),
        ];
      }),
    );
  });
}
