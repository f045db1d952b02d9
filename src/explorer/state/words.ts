/** Evidence as people read it. */

import type { Evidence } from '../data/details.js';

/** "headline, ¶ 1 and ¶ 3": the paragraphs of one source. */
export function paragraphText(paragraphs: readonly (number | null)[]): string {
  const told = [...new Set(paragraphs)].map((one) =>
    one === null ? 'the source as a whole' : one === 0 ? 'headline' : `¶ ${one}`,
  );
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

/** Evidence by source, in the order given. */
export function bySource(evidence: readonly Evidence[]): { source: Evidence['source']; parts: Evidence[] }[] {
  const groups: { source: Evidence['source']; parts: Evidence[] }[] = [];
  for (const one of evidence) {
    const group = groups.find(({ source }) => source.slug === one.source.slug);
    if (group) group.parts.push(one);
    else groups.push({ source: one.source, parts: [one] });
  }
  return groups;
}
