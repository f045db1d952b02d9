/** Merges facts of all sources: a fact that several sources report is kept once, with the citations of all. */
import { isDeepStrictEqual } from 'node:util';
import { normalizeName } from '../../names/normalize-name.js';
import { slugify } from '../../names/slugify.js';
import {
  type Citation,
  ENTITY_KIND_BY_SECTION,
  type FactFile,
  MAX_SLUG_LENGTH,
  type MembershipFact,
  type SourceFact,
} from '../read/fact-file.js';
import type { ParsedFactFile } from '../read/parse-fact-file.js';
import type { KeyPath } from '../read/parse-yaml.js';
import type { FileLocation, Problem } from '../read/problem.js';
import {
  type EntityFact,
  type Fact,
  formatLocation,
  type Locator,
  type MergedFacts,
  type MergedPeriod,
  type SourceCitation,
} from './merged-facts.js';

/** The sections of a fact file that list facts. */
export type FactSection = Exclude<keyof FactFile, 'source'>;
type SectionItem<Name extends FactSection> = FactFile[Name][number];

export class FactMerger {
  /** Facts that contradict each other or are defined twice, and names that give no slug. */
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
  /** For each fact, by its list of citations: the pairs of source and file that define it. */
  private readonly occurrences = new WeakMap<object, Set<string>>();

  addFile({ facts: { source, ...sections }, locate: locateInFile }: ParsedFactFile): void {
    const locate: Locator = (path = []) => locateInFile(path);
    const sourceKey = this.addSource(source, locateUnder(locate, ['source']));
    for (const [section, items] of Object.entries(sections)) {
      for (const [index, value] of items.entries())
        this.addFact(section as FactSection, value, sourceKey, locateUnder(locate, [section, index]));
    }
  }

  /** Returns the key of the source, for {@link addFact}. */
  addSource(value: SourceFact, locate: Locator): string {
    const key = this.slugOf(value.slug, value.title, 'title', locate());
    this.addOrMerge(this.facts.sources, { key, value, citations: [], locate }, `source ${key}`);
    return key;
  }

  /** `value` is a valid item of the section, `source` the key of a source that was added before. */
  addFact(section: FactSection, value: unknown, source: string, locate: Locator): void {
    const add = this.addBySection[section] as (value: unknown, source: string, locate: Locator) => void;
    add(value, source, locate);
  }

  private readonly addBySection: {
    [Name in FactSection]: (value: SectionItem<Name>, source: string, locate: Locator) => void;
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
      const periods = value.periods.map((period, index) => ({
        ...period,
        sources: withSource(period.sources, source, locateUnder(locate, ['periods', index])),
      }));
      const citations = withSource(value.sources, source, locate);
      const fact = { key, value: { ...value, periods }, citations, locate };
      this.addOrMerge(this.facts.channels, fact, `channel ${key}`);
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
    const slug = this.slugOf(value.slug, value.name, 'name', locate(['name']));
    const key = `${ENTITY_KIND_BY_SECTION[section]}/${slug}`;
    const citations = withSource(value.sources, source, locate);
    this.addOrMerge(this.facts.entities, { key, value, citations, locate }, key);
    if (!('partOf' in value)) return;
    for (const [index, { organization, sources }] of value.partOf.entries()) {
      const locatePartOf = locateUnder(locate, ['partOf', index]);
      const fact = {
        key: `${key}/${organization}`,
        value: { part: key, organization },
        citations: withSource(sources, source, locatePartOf),
        locate: locatePartOf,
      };
      this.addOrMerge(this.facts.partOf, fact, `${key} as part of ${organization}`);
    }
  }

  private slugOf(slug: string | undefined, name: string, field: string, location: FileLocation): string {
    const result = slug ?? slugify(name);
    if (result === '')
      this.problems.push({
        ...location,
        message: `${field} has no ASCII letter or digit to make a slug from; add slug:`,
      });
    if (result.length > MAX_SLUG_LENGTH)
      this.problems.push({
        ...location,
        message: `${field} gives a slug of more than ${MAX_SLUG_LENGTH} characters; add a shorter slug:`,
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
      const location = formatLocation((existing ?? fact).locate());
      this.problems.push({
        ...fact.locate(),
        message: `${description} is already defined at ${location}; merge the two or remove one`,
      });
    } else facts.set(fact.key, existing ? this.merge(existing, fact, description) : fact);
  }

  /**
   * Whether this source defines the fact for the first time in this file. A source has no citations: if two files
   * define the same source, only the source is a duplicate, and its facts are merged without further problems.
   */
  private isFirstOccurrence(existing: Fact<object>, fact: Fact<object>): boolean {
    const occurrences = this.occurrences.get(existing.citations) ?? new Set();
    this.occurrences.set(existing.citations, occurrences);
    const [citation] = fact.citations;
    const occurrence = citation ? `${citation.source} ${fact.locate().file}` : '';
    if (occurrences.has(occurrence)) return false;
    occurrences.add(occurrence);
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
        const location = formatLocation(existing.locate([field]));
        this.problems.push({
          ...fact.locate([field]),
          message: `${description}: ${field} differs from ${location}; a fact has one value, so correct one of them`,
        });
      }
    }
    // Appended in place: copying the list each time would be quadratic if thousands of sources report one fact.
    for (const citation of fact.citations) existing.citations.push(citation);
    return { ...existing, value: value as Value };
  }
}

/** Member, organization and role (or `member`), and the start if it is known. */
function membershipKey({ member, organization, role = '', start }: MembershipFact): string {
  const normalized = normalizeName(role);
  // A slug drops letters of other scripts, and different offices would get the same key.
  const roleKey =
    (/^[a-z0-9 ]*$/.test(normalized) ? slugify(role) : normalized.replaceAll(' ', '-')) || 'member';
  return [member, organization, roleKey, ...(start ? [start.text] : [])].join('/');
}

function equalPeriods(existing: unknown, added: unknown): boolean {
  const withoutSources = (periods: unknown) =>
    (periods as MergedPeriod[]).map(({ sources: _, ...period }) => period);
  return isDeepStrictEqual(withoutSources(existing), withoutSources(added));
}

function mergePeriods(existing: unknown, added: unknown): MergedPeriod[] {
  return (existing as MergedPeriod[]).map((period, index) => ({
    ...period,
    sources: [...period.sources, ...((added as MergedPeriod[])[index]?.sources ?? [])],
  }));
}

function union(existing: readonly object[], added: readonly object[]): object[] {
  return [...existing, ...added.filter((item) => !existing.some((known) => isDeepStrictEqual(known, item)))];
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
