/** From hits to the one entity that was meant, or to why there is none. */
import type { Hit } from './rank-candidates.js';

/** More would help nobody to choose. */
export const MAX_CANDIDATES = 100;

export interface Resolution {
  readonly resolution: 'FOUND' | 'CLOSEST' | 'AMBIGUOUS' | 'NOT_FOUND';
  readonly entityId: string | null;
  readonly matchedName: string | null;
  /** Who may be meant, best first. */
  readonly candidateIds: readonly string[];
}

/** The best class that has a match decides; among typos alone, the one that is nearest. */
export function resolveEntity(hits: readonly Hit[]): Resolution {
  const [best] = hits;
  if (!best) return { resolution: 'NOT_FOUND', entityId: null, matchedName: null, candidateIds: [] };
  const isTypo = best.match === 'TYPO';
  const ties = hits.filter(
    ({ match, distance }) => match === best.match && (!isTypo || distance === best.distance),
  );
  if (ties.length > 1) {
    return {
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: ties.slice(0, MAX_CANDIDATES).map(({ id }) => id),
    };
  }
  return {
    resolution: isTypo ? 'CLOSEST' : 'FOUND',
    entityId: best.id,
    matchedName: best.matchedName,
    candidateIds: [best.id],
  };
}
