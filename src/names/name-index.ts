/** Candidates for a name on the embedded engine: a superset of all that match, as Neo4j's indexes give it. */
import type { NamedEntity } from '../graph/graph.js';
import { decodeId } from '../graph/ids.js';
import type { EntityLabel } from '../graph/model.js';
import { words } from './fold.js';
import { asksForPart, type Query, queryOf } from './match.js';
import { NameTexts } from './name-texts.js';
import { hasBetterThanTypos } from './rank.js';
import { spellingsOf, termsOf } from './terms.js';
import { WordList } from './word-list.js';

export interface Indexed extends NamedEntity {
  readonly searchKeys: readonly string[];
  readonly nameText: string;
}

export class NameIndex {
  private constructor(
    private readonly entities: readonly NamedEntity[],
    private readonly kinds: readonly (string | undefined)[],
    private readonly words: WordList,
    private readonly texts: NameTexts,
  ) {}

  static of(entities: readonly Indexed[]): NameIndex {
    return new NameIndex(
      entities.map(({ id, name, names }) => ({ id, name, names })),
      entities.map(({ id }) => decodeId(id)?.kind),
      WordList.of(entities.map(({ searchKeys }) => new Set(searchKeys.flatMap(words)))),
      NameTexts.of(entities.map(({ nameText }) => nameText)),
    );
  }

  /** All that may match, by the better classes first, in case there are more than `limit`. */
  candidates(text: string, limit: number, labels?: readonly EntityLabel[]): NamedEntity[] {
    const query = queryOf(text);
    if (query.compact === '') return [];
    const strict = this.first(limit, this.strict(query), labels);
    // Whoever matches in a better class matches better than any typo.
    return hasBetterThanTypos(query, strict) ? strict : this.first(limit, this.mistyped(query), labels);
  }

  private first(
    limit: number,
    places: Iterable<number>,
    labels: readonly EntityLabel[] | undefined,
  ): NamedEntity[] {
    const isWanted = (place: number) => !labels || labels.some((label) => label === this.kinds[place]);
    const found = new Set<NamedEntity>();
    for (const place of places) {
      const entity = this.entities[place];
      if (!entity || found.has(entity) || !isWanted(place)) continue;
      found.add(entity);
      if (found.size === limit) break;
    }
    return [...found];
  }

  /** Every class but typos. */
  private *strict(query: Query): Generator<number> {
    const spellings = spellingsOf(query);
    yield* this.words.equal(query.compact).filter((place) => this.texts.has(place, query.compact));
    for (const asked of spellings) yield* inAll(asked.map((word) => this.words.equal(word)));
    for (const asked of spellings) yield* inAll(asked.map((word) => this.words.begun(word)));
    if (asksForPart(query)) yield* this.texts.holding(query.compact);
  }

  private *mistyped(query: Query): Generator<number> {
    yield* inAll(termsOf(query.words).map((word) => this.words.near(word)));
    yield* this.words.near(query.compact);
  }
}

/** What is in all of these, once each. */
function inAll(all: readonly Uint32Array[]): Set<number> {
  const [least = new Uint32Array(), ...others] = all.toSorted((a, b) => a.length - b.length);
  return others.reduce((both, other) => new Set(other.filter((one) => both.has(one))), new Set(least));
}
