/** Evidence as people read it. */

import type { Evidence } from '../api/details-types.js';

/** "headline, ¶ 1 and ¶ 3": the paragraphs of one source. */
export function formatParagraphs(paragraphs: readonly (number | null)[]): string {
  const labels = [...new Set(paragraphs)].map((one) =>
    one === null ? 'the source as a whole' : one === 0 ? 'headline' : `¶ ${one}`,
  );
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

/** Evidence by source, in the order given. */
export function groupBySource(
  evidence: readonly Evidence[],
): { source: Evidence['source']; parts: Evidence[] }[] {
  const groups: { source: Evidence['source']; parts: Evidence[] }[] = [];
  for (const one of evidence) {
    const group = groups.find(({ source }) => source.slug === one.source.slug);
    if (group) group.parts.push(one);
    else groups.push({ source: one.source, parts: [one] });
  }
  return groups;
}
