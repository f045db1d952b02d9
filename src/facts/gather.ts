/** Gathers facts into one world: what several sources say alike is one fact with the evidence of all. */
import { isDeepStrictEqual } from 'node:util';
import { slugify } from '../graph/slug.js';
import { fold } from '../names/fold.js';
import {
  type ChannelFact,
  type Citation,
  type FactFile,
  LONGEST_SLUG,
  type MembershipFact,
  type SourceFact,
} from './fact-file.js';
import type { Path } from './parse-yaml.js';
import type { Place, Problem } from './problem.js';
import type { ReadFile } from './shape.js';
import {
  type Cited,
  ENTITY_SECTIONS,
  type EntityFact,
  type Fact,
  type PlaceOf,
  shown,
  type World,
} from './world.js';

/** The sections of a fact file that list facts. */
export type Section = Exclude<keyof FactFile, 'source'>;
type Item<Name extends Section> = FactFile[Name][number];

export class Gatherer {
  /** Each names both places where facts clash. */
  readonly problems: Problem[] = [];
  readonly world: World = {
    sources: new Map(),
    entities: new Map(),
    partOf: new Map(),
    meetings: new Map(),
    memberships: new Map(),
    channels: new Map(),
    acts: new Map(),
  };

  file({ facts: { source: article, ...sections }, place: placeOf }: ReadFile): void {
    const place: PlaceOf = (path = []) => placeOf(path);
    const source = this.source(article, under(place, ['source']));
    for (const [section, items] of Object.entries(sections)) {
      for (const [index, value] of items.entries())
        this.fact(section as Section, value, source, under(place, [section, index]));
    }
  }

  /** By the citations of a fact: the sources that tell it, each with the file in which it does. */
  private readonly toldIn = new WeakMap<object, Set<string>>();

  /** Gives the key by which facts name it. */
  source(value: SourceFact, place: PlaceOf): string {
    const key = this.slugOf(value.slug, value.title, 'title', place());
    this.put(this.world.sources, { key, value, citations: [], place }, `source ${key}`);
    return key;
  }

  /** Of a source that was told before. */
  fact(section: Section, value: unknown, source: string, place: PlaceOf): void {
    const add = this.adds[section] as (value: unknown, source: string, place: PlaceOf) => void;
    add(value, source, place);
  }

  private readonly adds: { [Name in Section]: (value: Item<Name>, source: string, place: PlaceOf) => void } =
    {
      people: (...fact) => this.entity('people', ...fact),
      parties: (...fact) => this.entity('parties', ...fact),
      countries: (...fact) => this.entity('countries', ...fact),
      institutions: (...fact) => this.entity('institutions', ...fact),
      meetings: (value, source, place) => {
        const key = this.slugOf(value.slug, value.title, 'title', place(['title']));
        const citations = cited(value.sources, source, place);
        this.put(this.world.meetings, { key, value, citations, place }, `meeting ${key}`);
      },
      memberships: (value, source, place) => {
        const key = membershipKey(value);
        const citations = cited(value.sources, source, place);
        this.put(this.world.memberships, { key, value, citations, place }, `membership ${key}`);
      },
      channels: (value, source, place) => {
        const key = this.slugOf(value.slug, value.name, 'name', place(['name']));
        // Periods keep evidence of their own.
        const periods = value.periods.map((period, step) => ({
          ...period,
          sources: cited(period.sources, source, under(place, ['periods', step])),
        }));
        const citations = cited(value.sources, source, place);
        this.put(
          this.world.channels,
          { key, value: { ...value, periods }, citations, place },
          `channel ${key}`,
        );
      },
      acts: (value, source, place) => {
        const key = this.slugOf(value.slug, value.title, 'title', place(['title']));
        const citations = cited(value.sources, source, place);
        this.put(this.world.acts, { key, value, citations, place }, `act ${key}`);
      },
    };

  private entity(
    section: keyof typeof ENTITY_SECTIONS,
    value: EntityFact,
    source: string,
    place: PlaceOf,
  ): void {
    const key = `${ENTITY_SECTIONS[section]}/${this.slugOf(value.slug, value.name, 'name', place(['name']))}`;
    const citations = cited(value.sources, source, place);
    this.put(this.world.entities, { key, value, citations, place }, key);
    if (!('partOf' in value)) return;
    for (const [step, { organization, sources }] of value.partOf.entries()) {
      const here = under(place, ['partOf', step]);
      const fact = { part: key, organization };
      this.put(
        this.world.partOf,
        { key: `${key}/${organization}`, value: fact, citations: cited(sources, source, here), place: here },
        `${key} as part of ${organization}`,
      );
    }
  }

  private slugOf(slug: string | undefined, name: string, field: string, place: Place): string {
    const made = slug ?? slugify(name);
    if (made === '')
      this.problems.push({
        ...place,
        message: `${field} has no letter of ASCII to make a slug of; add slug:`,
      });
    if (made.length > LONGEST_SLUG)
      this.problems.push({
        ...place,
        message: `${field} makes a slug of more than ${LONGEST_SLUG} characters; add slug:`,
      });
    return made;
  }

  private put<Value extends object>(facts: Map<string, Fact<Value>>, fact: Fact<Value>, what: string): void {
    const known = facts.get(fact.key);
    if (!this.isNew(known ?? fact, fact)) {
      this.problems.push({
        ...fact.place(),
        message: `${what} stands twice; it is already at ${shown((known ?? fact).place())}`,
      });
    } else facts.set(fact.key, known ? this.merged(known, fact, what) : fact);
  }

  /** A source has no evidence but itself. That a whole source stands in two files is told once, not for each of its facts. */
  private isNew(known: Fact<object>, fact: Fact<object>): boolean {
    const places = this.toldIn.get(known.citations) ?? new Set();
    this.toldIn.set(known.citations, places);
    const [citation] = fact.citations;
    const place = citation ? `${citation.source} ${fact.place().file}` : '';
    if (places.has(place)) return false;
    places.add(place);
    return known === fact || citation !== undefined;
  }

  private merged<Value extends object>(known: Fact<Value>, fact: Fact<Value>, what: string): Fact<Value> {
    const value = { ...known.value } as Record<string, unknown>;
    for (const [field, said] of Object.entries(fact.value)) {
      if (field === 'sources' || field === 'partOf') continue;
      const before = value[field];
      if (field === 'names') value[field] = union(before as object[], said as object[]);
      else if (field === 'periods' && samePeriods(before, said)) value[field] = joinPeriods(before, said);
      else if (before === undefined || isEmptyList(before)) value[field] = said;
      else if (said !== undefined && !isEmptyList(said) && !isDeepStrictEqual(before, said)) {
        this.problems.push({
          ...fact.place([field]),
          message: `${what}: ${field} differs from ${shown(known.place([field]))}; one fact has one value`,
        });
      }
    }
    // In place: thousands of sources may tell the same fact.
    for (const citation of fact.citations) known.citations.push(citation);
    return { ...known, value: value as Value };
  }
}

/** What tells one mandate from another: who, where, as what, and since when where that is known. */
function membershipKey({ member, organization, role = '', start }: MembershipFact): string {
  const folded = fold(role);
  // A slug would leave out what is of no Latin script, and with it what tells two offices apart.
  const office = (/^[a-z0-9 ]*$/.test(folded) ? slugify(role) : folded.replaceAll(' ', '-')) || 'member';
  return [member, organization, office, ...(start ? [start.text] : [])].join('/');
}

type Period = ChannelFact['periods'][number];

function samePeriods(before: unknown, said: unknown): boolean {
  const bare = (periods: unknown) => (periods as Period[]).map(({ sources: _, ...rest }) => rest);
  return isDeepStrictEqual(bare(before), bare(said));
}

function joinPeriods(before: unknown, said: unknown): Period[] {
  return (before as Period[]).map((period, index) => ({
    ...period,
    sources: [...period.sources, ...((said as Period[])[index]?.sources ?? [])],
  }));
}

function union(before: readonly object[], said: readonly object[]): object[] {
  return [...before, ...said.filter((item) => !before.some((known) => isDeepStrictEqual(known, item)))];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function cited(sources: readonly Citation[], source: string, place: PlaceOf): Cited[] {
  return sources.map((citation, index) => ({ ...citation, source, place: place(['sources', index]) }));
}

function under(place: PlaceOf, path: Path): PlaceOf {
  return (inner = []) => place([...path, ...inner]);
}
