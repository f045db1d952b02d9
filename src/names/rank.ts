/** The one ranking of both engines: candidates become hits in a total order, whatever order they came in. */
import { compare } from '../compare.js';
import type { NamedEntity } from '../graph/graph.js';
import { NAME_KINDS, type NameKind } from '../graph/vocabulary.js';
import { MATCHES, type Match, matchName, type Query, queryOf } from './match.js';

/** An entity that answers to what was asked for. */
export interface Hit {
  readonly id: string;
  /** Its primary name. */
  readonly name: string;
  /** The curated name that answers best. */
  readonly matchedName: string;
  readonly match: Match;
  readonly distance: number;
  readonly coverage: number;
  readonly nameKind: NameKind;
}

/** Best first: class, typos, how much of the name was asked for, kind of name, primary name, id. Typos only when nothing matches better. */
export function rank(text: string, candidates: readonly NamedEntity[]): Hit[] {
  const query = queryOf(text);
  const hits = candidates.flatMap((candidate) => best(candidate, query) ?? []).sort(byWorth);
  const typosAlone = hits.every(({ match }) => match === 'TYPO');
  return typosAlone ? hits : hits.filter(({ match }) => match !== 'TYPO');
}

/** Whether any of them matches in a better class than typos. */
export function hasBetterThanTypos(query: Query, candidates: readonly NamedEntity[]): boolean {
  return candidates.some(({ names }) =>
    names.some(({ value }) => {
      const matched = matchName(query, value);
      return matched !== null && matched.match !== 'TYPO';
    }),
  );
}

function best({ id, name, names }: NamedEntity, query: Query): Hit | undefined {
  return names
    .flatMap(({ value, kind }) => {
      const matched = matchName(query, value);
      return matched ? { id, name, matchedName: value, nameKind: kind, ...matched } : [];
    })
    .sort(byWorth)[0];
}

function byWorth(a: Hit, b: Hit): number {
  return (
    MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
    a.distance - b.distance ||
    b.coverage - a.coverage ||
    NAME_KINDS.indexOf(a.nameKind) - NAME_KINDS.indexOf(b.nameKind) ||
    compare(a.name, b.name) ||
    compare(a.id, b.id) ||
    compare(a.matchedName, b.matchedName)
  );
}
