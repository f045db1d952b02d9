/** Resolves ranked hits to one entity, or says why there is no single one. */
import type { Hit } from './rank-candidates.js';

/** A longer list does not help to choose. */
export const MAX_LISTED_CANDIDATES = 100;

export interface Resolution {
  readonly resolution: 'FOUND' | 'CLOSEST' | 'AMBIGUOUS' | 'NOT_FOUND';
  readonly entityId: string | null;
  readonly matchedName: string | null;
  /** Ids of the entities that may be meant, best first. */
  readonly candidateIds: readonly string[];
}

/** FOUND or CLOSEST if a single hit has the best class (and, for typos, the smallest distance); otherwise AMBIGUOUS. */
export function resolveEntity(hits: readonly Hit[]): Resolution {
  const [best] = hits;
  if (!best) return { resolution: 'NOT_FOUND', entityId: null, matchedName: null, candidateIds: [] };
  const isTypo = best.match === 'TYPO';
  const bestHits = hits.filter(
    ({ match, distance }) => match === best.match && (!isTypo || distance === best.distance),
  );
  if (bestHits.length > 1) {
    return {
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: bestHits.slice(0, MAX_LISTED_CANDIDATES).map(({ id }) => id),
    };
  }
  return {
    resolution: isTypo ? 'CLOSEST' : 'FOUND',
    entityId: best.id,
    matchedName: best.matchedName,
    candidateIds: [best.id],
  };
}
