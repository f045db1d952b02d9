/** Checks what facts say of each other: references, dates, sides, periods, evidence. */
import { fold } from '../names/fold.js';
import type { Citation } from './fact-file.js';
import type { Place, Problem } from './problem.js';
import { type Dangling, hint, reference } from './reference.js';
import { ringsOf } from './rings.js';
import { checkChannels, checkMemberships } from './validate-periods.js';
import { checkSizes } from './validate-size.js';
import { type Broken, type Cited, type Fact, shown, type World } from './world.js';

export function validate(world: World, broken: Broken = new Set()): Problem[] {
  const dangling = ({ reference }: Dangling) => reference === undefined || !broken.has(reference);
  const problems: Dangling[] = [
    ...checkEvidence(world),
    ...checkEntities(world),
    ...checkPartOf(world),
    ...checkMeetings(world),
    ...checkMemberships(world),
    ...checkChannels(world),
    ...checkActs(world),
    ...checkSizes(world),
  ];
  return problems.filter(dangling).map(({ reference: _, ...problem }) => problem);
}

function checkEvidence(world: World): Problem[] {
  const { sources, ...rest } = world;
  const facts = Object.values(rest).flatMap((map: Map<string, Fact<object>>) => [...map.values()]);
  const periods = [...world.channels.values()].flatMap(({ value }) =>
    value.periods.map((period) => period.sources as Cited[]),
  );
  return [...facts.map(({ citations }) => citations), ...periods].flatMap((citations) => [
    ...citations.flatMap((citation) =>
      checkCitation(citation, sources.get(citation.source)?.value.paragraphs ?? 0),
    ),
    ...checkHeadline(citations),
  ]);
}

function checkCitation({ paragraph, forms, support, source, place }: Cited, paragraphs: number): Problem[] {
  const problems: Problem[] = [];
  if (paragraph > paragraphs) {
    problems.push({
      ...place,
      message: `paragraph ${paragraph}: source ${source} has ${paragraphs}, counted from 1`,
    });
  }
  if (support === 'STATED' && forms.length === 0) {
    problems.push({
      ...place,
      message: 'forms is empty; what is STATED needs a name or words as printed (or support: INFERRED)',
    });
  }
  return problems;
}

function checkHeadline(citations: readonly (Citation & { place: Place })[]): Problem[] {
  const [first] = citations;
  if (!first || citations.some(({ paragraph }) => paragraph > 0)) return [];
  return [
    {
      ...first.place,
      message: 'the headline (paragraph 0) is the only evidence; cite a paragraph of the body as well',
    },
  ];
}

function checkEntities(world: World): Problem[] {
  return [...checkNames(world), ...checkCodes(world)];
}

/** Of what has no letter nobody could ask. */
function checkNames({ entities }: World): Problem[] {
  return [...entities.values()].flatMap(({ value: { name, names }, place }) => {
    const all = [
      { value: name, path: ['name'] },
      ...names.map(({ value }, at) => ({ value, path: ['names', at] })),
    ];
    return all.flatMap(({ value, path }) =>
      fold(value) === '' ? [{ ...place(path), message: `the name "${value}" has no letter or digit` }] : [],
    );
  });
}

function checkCodes(world: World): Problem[] {
  const codes = new Map<string, Place>();
  return [...world.entities.values()].flatMap(({ value, place }) => {
    if (!('iso2' in value)) return [];
    const known = codes.get(value.iso2);
    if (known)
      return [
        {
          ...place(['iso2']),
          message: `iso2 ${value.iso2} is already another country's, at ${shown(known)}`,
        },
      ];
    codes.set(value.iso2, place(['iso2']));
    return [];
  });
}

function checkPartOf(world: World): Dangling[] {
  const facts = [...world.partOf.values()];
  const rings = ringsOf(facts.map(({ value }) => value));
  return facts.flatMap(({ value, place }) => {
    const here = place(['organization']);
    const ring = rings.get(value);
    return [
      ...reference(world, value.organization, here, ['party', 'institution', 'country']),
      ...(ring ? [{ ...here, message: `is part of itself: ${ring.join(' → ')}` }] : []),
    ];
  });
}

function checkMeetings(world: World): Dangling[] {
  return [...world.meetings.values()].flatMap(({ value, place }) => {
    const problems: Dangling[] = [];
    const seen = new Map<string, number>();
    for (const [index, side] of value.sides.entries()) {
      for (const [position, { entity }] of side.participants.entries()) {
        const here = place(['sides', index, 'participants', position]);
        problems.push(...reference(world, entity, here));
        const before = seen.get(entity);
        if (before !== undefined) {
          const where = before === index ? 'twice on one side' : 'on two sides';
          problems.push({ ...here, message: `${entity} stands ${where} of the meeting; once is right` });
        }
        seen.set(entity, index);
      }
    }
    if (value.placeCountry)
      problems.push(...reference(world, `country/${value.placeCountry}`, place(['placeCountry'])));
    if (value.channel && !world.channels.has(value.channel)) {
      const right = hint(world, value.channel, world.channels);
      problems.push({
        ...place(['channel']),
        reference: `channel/${value.channel}`,
        message: `no channel ${value.channel}${right}; it must stand under channels`,
      });
    }
    if (value.session && !value.channel) {
      problems.push({
        ...place(['session']),
        message: 'session needs channel: a session is one of a channel',
      });
    }
    if (value.previousDate && value.status !== 'POSTPONED' && value.status !== 'RESCHEDULED') {
      problems.push({
        ...place(['previousDate']),
        message: `previousDate does not go with ${value.status}; only with POSTPONED or RESCHEDULED`,
      });
    }
    if (value.status === 'POSTPONED' && value.date) {
      problems.push({
        ...place(['date']),
        message: 'a POSTPONED meeting has no date; write previousDate, or RESCHEDULED with the new date',
      });
    }
    if (value.status === 'RESCHEDULED' && !value.date) {
      problems.push({
        ...place(['status']),
        message: 'a RESCHEDULED meeting needs its new date; without one it is POSTPONED',
      });
    }
    return problems;
  });
}

function checkActs(world: World): Dangling[] {
  return [...world.acts.values()].flatMap(({ value, place }) => {
    const seen = new Map<string, 'from' | 'to'>();
    return (['from', 'to'] as const).flatMap((side) =>
      value[side].flatMap((entity, index) => {
        const here = place([side, index]);
        const before = seen.get(entity);
        seen.set(entity, side);
        const again =
          before === side
            ? `${entity} stands twice in ${side}; once is right`
            : `${entity} is on both sides of the act; an act is toward somebody else`;
        return [...reference(world, entity, here), ...(before ? [{ ...here, message: again }] : [])];
      }),
    );
  });
}
