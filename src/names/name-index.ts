/** Finds candidates for a name on the embedded engine: all entities that match, and possibly some that do not. */
import type { EntityLabel, NamedEntity } from '../model/graph-rows.js';
import { decodeId } from '../model/ids.js';
import { InvertedIndex } from './inverted-index.js';
import { canMatchSubstring, type NameQuery, parseNameQuery } from './match-name.js';
import { splitWords } from './normalize-name.js';
import { hasBetterThanTypos } from './rank-candidates.js';
import { selectSpellings, selectTerms } from './select-terms.js';
import { SubstringIndex } from './substring-index.js';

export interface IndexedEntity extends NamedEntity {
  readonly searchKeys: readonly string[];
  readonly nameText: string;
}

export class NameIndex {
  private constructor(
    private readonly entities: readonly NamedEntity[],
    private readonly kinds: readonly (string | undefined)[],
    private readonly wordIndex: InvertedIndex,
    private readonly substringIndex: SubstringIndex,
  ) {}

  static of(entities: readonly IndexedEntity[]): NameIndex {
    return new NameIndex(
      entities.map(({ id, name, names }) => ({ id, name, names })),
      entities.map(({ id }) => decodeId(id)?.kind),
      InvertedIndex.of(entities.map(({ searchKeys }) => new Set(searchKeys.flatMap(splitWords)))),
      SubstringIndex.of(entities.map(({ nameText }) => nameText)),
    );
  }

  /** At most `limit` candidates, better classes of match first. Default for `labels`: all kinds of entity. */
  findCandidates(text: string, limit: number, labels?: readonly EntityLabel[]): NamedEntity[] {
    const query = parseNameQuery(text);
    if (query.compact === '') return [];
    const exact = this.selectEntities(limit, this.findExactMatches(query), labels);
    // The ranking drops typos if there is a better match.
    return hasBetterThanTypos(query, exact)
      ? exact
      : this.selectEntities(limit, this.findTypoMatches(query), labels);
  }

  private selectEntities(
    limit: number,
    positions: Iterable<number>,
    labels: readonly EntityLabel[] | undefined,
  ): NamedEntity[] {
    const hasLabel = (position: number) => !labels || labels.some((label) => label === this.kinds[position]);
    const found = new Set<NamedEntity>();
    for (const position of positions) {
      const entity = this.entities[position];
      if (!entity || found.has(entity) || !hasLabel(position)) continue;
      found.add(entity);
      if (found.size === limit) break;
    }
    return [...found];
  }

  /** Positions of candidates in every class except typos. */
  private *findExactMatches(query: NameQuery): Generator<number> {
    const spellings = selectSpellings(query);
    yield* this.wordIndex
      .findExact(query.compact)
      .filter((position) => this.substringIndex.hasName(position, query.compact));
    for (const terms of spellings) yield* intersect(terms.map((word) => this.wordIndex.findExact(word)));
    for (const terms of spellings) yield* intersect(terms.map((word) => this.wordIndex.findByPrefix(word)));
    if (canMatchSubstring(query)) yield* this.substringIndex.findOwners(query.compact);
  }

  private *findTypoMatches(query: NameQuery): Generator<number> {
    yield* intersect(selectTerms(query.words).map((word) => this.wordIndex.findSimilar(word)));
    yield* this.wordIndex.findSimilar(query.compact);
  }
}

/** The numbers that are in all sets. */
function intersect(sets: readonly Uint32Array[]): Set<number> {
  const [smallest = new Uint32Array(), ...others] = sets.toSorted((a, b) => a.length - b.length);
  return others.reduce(
    (common, other) => new Set(other.filter((value) => common.has(value))),
    new Set(smallest),
  );
}
