/** Suggests the known word that a misspelled one probably meant. */
import { editDistance } from '../../names/edit-distance.js';

/** ` (did you mean "HELD"?)`, or an empty text if no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let nearest: { word: string; distance: number } | null = null;
  const maxDistance = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  for (const candidate of candidates) {
    // An entity without a slug has a problem of its own.
    if (candidate.endsWith('/')) continue;
    if (Math.abs(candidate.length - word.length) > 2 * maxDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), maxDistance);
    if (distance !== null && (nearest === null || distance < nearest.distance))
      nearest = { word: candidate, distance };
  }
  return nearest ? ` (did you mean "${nearest.word}"?)` : '';
}
