/** Candidates for a name on the embedded engine, by MiniSearch: the same superset that Neo4j's full-text index gives. */
import MiniSearch from 'minisearch';
import type { NamedEntity } from '../graph/graph.js';
import { decodeId } from '../graph/ids.js';
import type { EntityLabel } from '../graph/model.js';
import { typosAllowed } from './edits.js';
import { queryOf } from './match.js';
import { termsOf } from './terms.js';

interface Indexed extends NamedEntity {
  readonly searchKeys: readonly string[];
}

export class NameIndex {
  private constructor(
    /** Whole words, also whole names without spaces: for words that are equal, begun or mistyped. */
    private readonly words: MiniSearch,
    /** The ends of names written without spaces, for parts of a name. */
    private readonly ends: MiniSearch,
    private readonly entities: ReadonlyMap<string, NamedEntity>,
  ) {}

  static of(entities: Iterable<Indexed>): NameIndex {
    const all = [...entities];
    const words = index(all, (keys) => keys.flatMap((key) => key.split(' ')));
    const ends = index(all, (keys) => keys.filter((key) => !key.includes(' ')).flatMap(endsOf));
    return new NameIndex(words, ends, new Map(all.map(({ id, name, names }) => [id, { id, name, names }])));
  }

  /** All that may match, by the better classes first, in case there are more than `limit`. */
  candidates(text: string, limit: number, labels?: readonly EntityLabel[]): NamedEntity[] {
    const accepts = (id: string) => !labels || labels.some((label) => label === decodeId(id)?.kind);
    const query = queryOf(text);
    const asked = termsOf(query).join(' ');
    if (asked === '') return [];
    const parts = ids(this.ends.search(query.compact, { prefix: true })).filter(accepts);
    const found = [
      ...ids(this.words.search(query.compact)),
      ...ids(this.words.search(asked, { combineWith: 'AND' })),
      ...ids(this.words.search(asked, { prefix: true, combineWith: 'AND' })),
      ...parts,
      ...ids(this.ends.search(asked, { prefix: true, combineWith: 'AND' })),
      // Whoever has the whole text as a part of a name matches better than any typo.
      ...(parts.length > 0 ? [] : [...this.mistyped(asked), ...this.mistyped(query.compact)]),
    ];
    return [...new Set(found)]
      .filter(accepts)
      .slice(0, limit)
      .flatMap((id) => this.entities.get(id) ?? []);
  }

  /** MiniSearch counts swapped neighbours as two edits. */
  private mistyped(asked: string): string[] {
    return ids(this.words.search(asked, { fuzzy: (term) => 2 * typosAllowed(term), combineWith: 'AND' }));
  }
}

function index(entities: readonly Indexed[], terms: (keys: readonly string[]) => string[]): MiniSearch {
  const search = new MiniSearch({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  search.addAll(
    entities.map(({ id, searchKeys }) => ({ id, terms: [...new Set(terms(searchKeys))].join(' ') })),
  );
  return search;
}

function endsOf(key: string): string[] {
  const letters = [...key];
  return letters.map((_, start) => letters.slice(start).join(''));
}

function ids(results: readonly { id: unknown }[]): string[] {
  return results.map(({ id }) => String(id));
}
