/** Candidates for a name on the embedded engine: a superset of all that match, as Neo4j's indexes give it. */
import type { NamedEntity } from '../engines/graph.js';
import type { EntityLabel } from '../model/graph-rows.js';
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

  /** All that may match, by the better classes first, in case there are more than `limit`. */
  findCandidates(text: string, limit: number, labels?: readonly EntityLabel[]): NamedEntity[] {
    const query = parseNameQuery(text);
    if (query.compact === '') return [];
    const exact = this.selectEntities(limit, this.findExactMatches(query), labels);
    // Whoever matches in a better class matches better than any typo.
    return hasBetterThanTypos(query, exact)
      ? exact
      : this.selectEntities(limit, this.findTypoMatches(query), labels);
  }

  private selectEntities(
    limit: number,
    positions: Iterable<number>,
    labels: readonly EntityLabel[] | undefined,
  ): NamedEntity[] {
    const isWanted = (position: number) => !labels || labels.some((label) => label === this.kinds[position]);
    const found = new Set<NamedEntity>();
    for (const position of positions) {
      const entity = this.entities[position];
      if (!entity || found.has(entity) || !isWanted(position)) continue;
      found.add(entity);
      if (found.size === limit) break;
    }
    return [...found];
  }

  /** Every class but typos. */
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

/** What is in all of these, once each. */
function intersect(sets: readonly Uint32Array[]): Set<number> {
  const [smallest = new Uint32Array(), ...others] = sets.toSorted((a, b) => a.length - b.length);
  return others.reduce((both, other) => new Set(other.filter((one) => both.has(one))), new Set(smallest));
}
