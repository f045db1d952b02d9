/** All facts of all files, each once: the same fact in two files keeps the evidence of both. */
import { isDeepStrictEqual } from 'node:util';
import { slugify } from '../graph/slug.js';
import {
  type ActFact,
  type ChannelFact,
  type Citation,
  type CountryFact,
  type FactFile,
  type InstitutionFact,
  LONGEST_SLUG,
  type MeetingFact,
  type MembershipFact,
  type PartyFact,
  type PersonFact,
  type SourceFact,
} from './fact-file.js';
import type { ParsedYaml, Path } from './parse-yaml.js';
import type { Place, Problem } from './problem.js';

/** A file whose shape is right. */
export interface ReadFile {
  readonly facts: FactFile;
  readonly place: ParsedYaml['place'];
}

/** A citation with the source that it belongs to. */
export interface Cited extends Citation {
  readonly source: string;
  readonly place: Place;
}

export interface Fact<Value> {
  readonly key: string;
  readonly value: Value;
  readonly citations: readonly Cited[];
  /** Where it, or a part of it, stands. */
  readonly place: (path?: Path) => Place;
}

export interface PartOfFact {
  readonly part: string;
  readonly organization: string;
}

export type EntityFact = PersonFact | PartyFact | CountryFact | InstitutionFact;

/** Facts by key: entities by reference (`person/…`), the rest by slug or by what tells them apart. */
export interface World {
  readonly sources: Map<string, Fact<SourceFact>>;
  readonly entities: Map<string, Fact<EntityFact>>;
  readonly partOf: Map<string, Fact<PartOfFact>>;
  readonly meetings: Map<string, Fact<MeetingFact>>;
  readonly memberships: Map<string, Fact<MembershipFact>>;
  readonly channels: Map<string, Fact<ChannelFact>>;
  readonly acts: Map<string, Fact<ActFact>>;
}

/** What files mean to say and say wrongly, by reference (`person/…`, `channel/…`). */
export type Broken = ReadonlySet<string>;

/** The sections of a fact file that hold entities, and the kind that each holds. */
export const ENTITY_SECTIONS = {
  people: 'person',
  parties: 'party',
  countries: 'country',
  institutions: 'institution',
} as const;

/** Gathers files into one world; problems name both places where facts clash. */
export function gather(files: readonly ReadFile[]): { readonly world: World; readonly problems: Problem[] } {
  const gatherer = new Gatherer();
  for (const file of files) gatherer.add(file);
  return { world: gatherer.world, problems: gatherer.problems };
}

class Gatherer {
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

  add({ facts, place }: ReadFile): void {
    const source = this.slugOf(facts.source.slug, facts.source.title, 'title', place(['source']));
    this.put(
      this.world.sources,
      { key: source, value: facts.source, citations: [], place: at(place, ['source']) },
      `source ${source}`,
    );
    const cited = (sources: readonly Citation[], path: Path): Cited[] =>
      sources.map((citation, index) => ({ ...citation, source, place: place([...path, 'sources', index]) }));

    for (const [section, kind] of Object.entries(ENTITY_SECTIONS)) {
      for (const [index, value] of facts[section as keyof typeof ENTITY_SECTIONS].entries()) {
        const path = [section, index];
        const key = `${kind}/${this.slugOf(value.slug, value.name, 'name', place([...path, 'name']))}`;
        this.put(
          this.world.entities,
          { key, value, citations: cited(value.sources, path), place: at(place, path) },
          key,
        );
        if (!('partOf' in value)) continue;
        for (const [step, { organization, sources }] of value.partOf.entries()) {
          const whole = [...path, 'partOf', step];
          const fact = { part: key, organization };
          const partKey = `${key}/${organization}`;
          this.put(
            this.world.partOf,
            { key: partKey, value: fact, citations: cited(sources, whole), place: at(place, whole) },
            `${key} as part of ${organization}`,
          );
        }
      }
    }
    for (const [index, value] of facts.meetings.entries()) {
      const path = ['meetings', index];
      const key = this.slugOf(value.slug, value.title, 'title', place([...path, 'title']));
      this.put(
        this.world.meetings,
        { key, value, citations: cited(value.sources, path), place: at(place, path) },
        `meeting ${key}`,
      );
    }
    for (const [index, value] of facts.memberships.entries()) {
      const path = ['memberships', index];
      const key = membershipKey(value);
      this.put(
        this.world.memberships,
        { key, value, citations: cited(value.sources, path), place: at(place, path) },
        `membership ${key}`,
      );
    }
    for (const [index, value] of facts.channels.entries()) {
      const path = ['channels', index];
      const key = this.slugOf(value.slug, value.name, 'name', place([...path, 'name']));
      // Periods keep evidence of their own, which belongs to the source of this file.
      const periods = value.periods.map((period, step) => ({
        ...period,
        sources: cited(period.sources, [...path, 'periods', step]),
      }));
      const channel = { ...value, periods };
      this.put(
        this.world.channels,
        { key, value: channel, citations: cited(value.sources, path), place: at(place, path) },
        `channel ${key}`,
      );
    }
    for (const [index, value] of facts.acts.entries()) {
      const path = ['acts', index];
      const key = this.slugOf(value.slug, value.title, 'title', place([...path, 'title']));
      this.put(
        this.world.acts,
        { key, value, citations: cited(value.sources, path), place: at(place, path) },
        `act ${key}`,
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
    const here = fact.place();
    if (!known) facts.set(fact.key, fact);
    else if (known.place().file === here.file || what.startsWith('source ')) {
      this.problems.push({
        ...here,
        message: `${what} stands twice; it is already at ${shown(known.place())}`,
      });
    } else facts.set(fact.key, this.merged(known, fact, what));
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
    return { ...known, value: value as Value, citations: [...known.citations, ...fact.citations] };
  }
}

/** What tells one mandate from another: who, where, as what, and since when where that is known. */
function membershipKey({ member, organization, role, start }: MembershipFact): string {
  return [member, organization, (role && slugify(role)) || 'member', ...(start ? [start.text] : [])].join(
    '/',
  );
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

function at(place: ParsedYaml['place'], path: Path) {
  return (inner: Path = []) => place([...path, ...inner]);
}

export function shown({ file, line }: Place): string {
  return `${file}:${line}`;
}
