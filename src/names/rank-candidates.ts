/** Ranks the candidates of both engines in a total order that does not depend on the order of the candidates. */
import { compareStrings } from '../common/compare-strings.js';
import type { NamedEntity } from '../model/graph-rows.js';
import { NAME_KINDS, type NameKind } from '../model/vocabulary.js';
import { MATCH_CLASSES, type MatchClass, matchName, type NameQuery, parseNameQuery } from './match-name.js';

/** An entity whose name matches the query. */
export interface Hit {
  readonly id: string;
  /** The primary name. */
  readonly name: string;
  /** The name that matches best. */
  readonly matchedName: string;
  readonly match: MatchClass;
  readonly distance: number;
  readonly coverage: number;
  readonly nameKind: NameKind;
}

/**
 * Hits by class of match, number of typos, coverage, kind of name, primary name and id. Typos are included only if no
 * candidate matches better.
 */
export function rankCandidates(text: string, candidates: readonly NamedEntity[]): Hit[] {
  const query = parseNameQuery(text);
  const hits = candidates.flatMap((candidate) => bestHit(candidate, query) ?? []).sort(compareHits);
  const onlyTypos = hits.every(({ match }) => match === 'TYPO');
  return onlyTypos ? hits : hits.filter(({ match }) => match !== 'TYPO');
}

/** Whether a candidate matches without typos. */
export function hasBetterThanTypos(query: NameQuery, candidates: readonly NamedEntity[]): boolean {
  return candidates.some(({ names }) =>
    names.some(({ value }) => {
      const nameMatch = matchName(query, value);
      return nameMatch !== null && nameMatch.match !== 'TYPO';
    }),
  );
}

function bestHit({ id, name, names }: NamedEntity, query: NameQuery): Hit | undefined {
  return names
    .flatMap(({ value, kind }) => {
      const nameMatch = matchName(query, value);
      return nameMatch ? { id, name, matchedName: value, nameKind: kind, ...nameMatch } : [];
    })
    .sort(compareHits)[0];
}

function compareHits(a: Hit, b: Hit): number {
  return (
    MATCH_CLASSES.indexOf(a.match) - MATCH_CLASSES.indexOf(b.match) ||
    a.distance - b.distance ||
    b.coverage - a.coverage ||
    NAME_KINDS.indexOf(a.nameKind) - NAME_KINDS.indexOf(b.nameKind) ||
    compareStrings(a.name, b.name) ||
    compareStrings(a.id, b.id) ||
    compareStrings(a.matchedName, b.matchedName)
  );
}
