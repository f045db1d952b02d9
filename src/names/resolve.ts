/** From hits to the one entity that was meant, or to why there is none. */
import type { Hit } from './rank.js';

/** More would help nobody to choose. */
export const MOST_CANDIDATES = 100;

export interface Resolution {
  readonly resolution: 'FOUND' | 'CLOSEST' | 'AMBIGUOUS' | 'NOT_FOUND';
  readonly entityId: string | null;
  readonly matchedName: string | null;
  /** Who may be meant, best first. */
  readonly candidateIds: readonly string[];
}

/** The best class that has a match decides; among typos alone, the one that is nearest. */
export function resolve(hits: readonly Hit[]): Resolution {
  const [first] = hits;
  if (!first) return { resolution: 'NOT_FOUND', entityId: null, matchedName: null, candidateIds: [] };
  const byTypo = first.match === 'TYPO';
  const equals = hits.filter(
    ({ match, distance }) => match === first.match && (!byTypo || distance === first.distance),
  );
  if (equals.length > 1) {
    return {
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: equals.slice(0, MOST_CANDIDATES).map(({ id }) => id),
    };
  }
  return {
    resolution: byTypo ? 'CLOSEST' : 'FOUND',
    entityId: first.id,
    matchedName: first.matchedName,
    candidateIds: [first.id],
  };
}
