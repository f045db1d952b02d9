/** Gathers facts into one world: what several sources say alike is one fact with the evidence of all. */
import { isDeepStrictEqual } from 'node:util';
import { normalizeName } from '../../names/normalize-name.js';
import { slugify } from '../../names/slugify.js';
import {
  type ChannelFact,
  type Citation,
  type FactFile,
  MAX_SLUG_LENGTH,
  type MembershipFact,
  type SourceFact,
} from '../read/fact-file.js';
import type { ParsedFactFile } from '../read/parse-fact-file.js';
import type { KeyPath } from '../read/parse-yaml.js';
import type { FileLocation, Problem } from '../read/problem.js';
import {
  ENTITY_KIND_BY_SECTION,
  type EntityFact,
  type Fact,
  formatLocation,
  type Locator,
  type MergedFacts,
  type SourceCitation,
} from './merged-facts.js';

/** The sections of a fact file that list facts. */
export type FactSection = Exclude<keyof FactFile, 'source'>;
type SectionItem<Name extends FactSection> = FactFile[Name][number];

export class FactMerger {
  /** Each names both places where facts clash. */
  readonly problems: Problem[] = [];
  readonly facts: MergedFacts = {
    sources: new Map(),
    entities: new Map(),
    partOf: new Map(),
    meetings: new Map(),
    memberships: new Map(),
    channels: new Map(),
    acts: new Map(),
  };

  addFile({ facts: { source: article, ...sections }, locate: placeOf }: ParsedFactFile): void {
    const place: Locator = (path = []) => placeOf(path);
    const source = this.addSource(article, locateUnder(place, ['source']));
    for (const [section, items] of Object.entries(sections)) {
      for (const [index, value] of items.entries())
        this.addFact(section as FactSection, value, source, locateUnder(place, [section, index]));
    }
  }

  /** By the citations of a fact: the sources that tell it, each with the file in which it does. */
  private readonly occurrences = new WeakMap<object, Set<string>>();

  /** Gives the key by which facts name it. */
  addSource(value: SourceFact, locate: Locator): string {
    const key = this.slugOf(value.slug, value.title, 'title', locate());
    this.addOrMerge(this.facts.sources, { key, value, citations: [], locate }, `source ${key}`);
    return key;
  }

  /** Of a source that was told before. */
  addFact(section: FactSection, value: unknown, source: string, place: Locator): void {
    const add = this.addBySection[section] as (value: unknown, source: string, place: Locator) => void;
    add(value, source, place);
  }

  private readonly addBySection: {
    [Name in FactSection]: (value: SectionItem<Name>, source: string, place: Locator) => void;
  } = {
    people: (...fact) => this.addEntity('people', ...fact),
    parties: (...fact) => this.addEntity('parties', ...fact),
    countries: (...fact) => this.addEntity('countries', ...fact),
    institutions: (...fact) => this.addEntity('institutions', ...fact),
    meetings: (value, source, locate) => {
      const key = this.slugOf(value.slug, value.title, 'title', locate(['title']));
      const citations = withSource(value.sources, source, locate);
      this.addOrMerge(this.facts.meetings, { key, value, citations, locate }, `meeting ${key}`);
    },
    memberships: (value, source, locate) => {
      const key = membershipKey(value);
      const citations = withSource(value.sources, source, locate);
      this.addOrMerge(this.facts.memberships, { key, value, citations, locate }, `membership ${key}`);
    },
    channels: (value, source, locate) => {
      const key = this.slugOf(value.slug, value.name, 'name', locate(['name']));
      // Periods keep evidence of their own.
      const periods = value.periods.map((period, step) => ({
        ...period,
        sources: withSource(period.sources, source, locateUnder(locate, ['periods', step])),
      }));
      const citations = withSource(value.sources, source, locate);
      this.addOrMerge(
        this.facts.channels,
        { key, value: { ...value, periods }, citations, locate },
        `channel ${key}`,
      );
    },
    acts: (value, source, locate) => {
      const key = this.slugOf(value.slug, value.title, 'title', locate(['title']));
      const citations = withSource(value.sources, source, locate);
      this.addOrMerge(this.facts.acts, { key, value, citations, locate }, `act ${key}`);
    },
  };

  private addEntity(
    section: keyof typeof ENTITY_KIND_BY_SECTION,
    value: EntityFact,
    source: string,
    locate: Locator,
  ): void {
    const key = `${ENTITY_KIND_BY_SECTION[section]}/${this.slugOf(value.slug, value.name, 'name', locate(['name']))}`;
    const citations = withSource(value.sources, source, locate);
    this.addOrMerge(this.facts.entities, { key, value, citations, locate }, key);
    if (!('partOf' in value)) return;
    for (const [step, { organization, sources }] of value.partOf.entries()) {
      const here = locateUnder(locate, ['partOf', step]);
      const fact = { part: key, organization };
      this.addOrMerge(
        this.facts.partOf,
        {
          key: `${key}/${organization}`,
          value: fact,
          citations: withSource(sources, source, here),
          locate: here,
        },
        `${key} as part of ${organization}`,
      );
    }
  }

  private slugOf(slug: string | undefined, name: string, field: string, place: FileLocation): string {
    const result = slug ?? slugify(name);
    if (result === '')
      this.problems.push({
        ...place,
        message: `${field} has no letter of ASCII to make a slug of; add slug:`,
      });
    if (result.length > MAX_SLUG_LENGTH)
      this.problems.push({
        ...place,
        message: `${field} makes a slug of more than ${MAX_SLUG_LENGTH} characters; add slug:`,
      });
    return result;
  }

  private addOrMerge<Value extends object>(
    facts: Map<string, Fact<Value>>,
    fact: Fact<Value>,
    description: string,
  ): void {
    const existing = facts.get(fact.key);
    if (!this.isFirstOccurrence(existing ?? fact, fact)) {
      this.problems.push({
        ...fact.locate(),
        message: `${description} stands twice; it is already at ${formatLocation((existing ?? fact).locate())}`,
      });
    } else facts.set(fact.key, existing ? this.merge(existing, fact, description) : fact);
  }

  /** A source has no evidence but itself. That a whole source stands in two files is told once, not for each of its facts. */
  private isFirstOccurrence(existing: Fact<object>, fact: Fact<object>): boolean {
    const places = this.occurrences.get(existing.citations) ?? new Set();
    this.occurrences.set(existing.citations, places);
    const [citation] = fact.citations;
    const place = citation ? `${citation.source} ${fact.locate().file}` : '';
    if (places.has(place)) return false;
    places.add(place);
    return existing === fact || citation !== undefined;
  }

  private merge<Value extends object>(
    existing: Fact<Value>,
    fact: Fact<Value>,
    description: string,
  ): Fact<Value> {
    const value = { ...existing.value } as Record<string, unknown>;
    for (const [field, newValue] of Object.entries(fact.value)) {
      if (field === 'sources' || field === 'partOf') continue;
      const existingValue = value[field];
      if (field === 'names') value[field] = union(existingValue as object[], newValue as object[]);
      else if (field === 'periods' && equalPeriods(existingValue, newValue))
        value[field] = mergePeriods(existingValue, newValue);
      else if (existingValue === undefined || isEmptyList(existingValue)) value[field] = newValue;
      else if (
        newValue !== undefined &&
        !isEmptyList(newValue) &&
        !isDeepStrictEqual(existingValue, newValue)
      ) {
        this.problems.push({
          ...fact.locate([field]),
          message: `${description}: ${field} differs from ${formatLocation(existing.locate([field]))}; one fact has one value`,
        });
      }
    }
    // In place: thousands of sources may tell the same fact.
    for (const citation of fact.citations) existing.citations.push(citation);
    return { ...existing, value: value as Value };
  }
}

/** What tells one mandate from another: who, where, as what, and since when where that is known. */
function membershipKey({ member, organization, role = '', start }: MembershipFact): string {
  const folded = normalizeName(role);
  // A slug would leave out what is of no Latin script, and with it what tells two offices apart.
  const roleKey = (/^[a-z0-9 ]*$/.test(folded) ? slugify(role) : folded.replaceAll(' ', '-')) || 'member';
  return [member, organization, roleKey, ...(start ? [start.text] : [])].join('/');
}

type Period = ChannelFact['periods'][number];

function equalPeriods(before: unknown, added: unknown): boolean {
  const bare = (periods: unknown) => (periods as Period[]).map(({ sources: _, ...rest }) => rest);
  return isDeepStrictEqual(bare(before), bare(added));
}

function mergePeriods(before: unknown, added: unknown): Period[] {
  return (before as Period[]).map((period, index) => ({
    ...period,
    sources: [...period.sources, ...((added as Period[])[index]?.sources ?? [])],
  }));
}

function union(before: readonly object[], added: readonly object[]): object[] {
  return [...before, ...added.filter((item) => !before.some((known) => isDeepStrictEqual(known, item)))];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function withSource(sources: readonly Citation[], source: string, locate: Locator): SourceCitation[] {
  return sources.map((citation, index) => ({ ...citation, source, location: locate(['sources', index]) }));
}

function locateUnder(locate: Locator, path: KeyPath): Locator {
  return (inner = []) => locate([...path, ...inner]);
}
