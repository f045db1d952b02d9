/** The one ranking of both engines: candidates become hits in a total order, whatever order they came in. */
import { compareStrings } from '../common/compare-strings.js';
import type { NamedEntity } from '../engines/graph.js';
import { NAME_KINDS, type NameKind } from '../model/vocabulary.js';
import { MATCH_CLASSES, type MatchClass, matchName, type NameQuery, parseNameQuery } from './match-name.js';

/** An entity that answers to what was asked for. */
export interface Hit {
  readonly id: string;
  /** Its primary name. */
  readonly name: string;
  /** The curated name that answers best. */
  readonly matchedName: string;
  readonly match: MatchClass;
  readonly distance: number;
  readonly coverage: number;
  readonly nameKind: NameKind;
}

/** Best first: class, typos, how much of the name was asked for, kind of name, primary name, id. Typos only when nothing matches better. */
export function rankCandidates(text: string, candidates: readonly NamedEntity[]): Hit[] {
  const query = parseNameQuery(text);
  const hits = candidates.flatMap((candidate) => bestHit(candidate, query) ?? []).sort(compareHits);
  const onlyTypos = hits.every(({ match }) => match === 'TYPO');
  return onlyTypos ? hits : hits.filter(({ match }) => match !== 'TYPO');
}

/** Whether any of them matches in a better class than typos. */
export function hasBetterThanTypos(query: NameQuery, candidates: readonly NamedEntity[]): boolean {
  return candidates.some(({ names }) =>
    names.some(({ value }) => {
      const matched = matchName(query, value);
      return matched !== null && matched.match !== 'TYPO';
    }),
  );
}

function bestHit({ id, name, names }: NamedEntity, query: NameQuery): Hit | undefined {
  return names
    .flatMap(({ value, kind }) => {
      const matched = matchName(query, value);
      return matched ? { id, name, matchedName: value, nameKind: kind, ...matched } : [];
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
