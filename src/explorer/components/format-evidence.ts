/** Formats and groups evidence. */

import type { Evidence } from '../api/details-types.js';

/** Paragraphs of one source, such as "headline, ¶ 1 and ¶ 3". */
export function formatParagraphs(paragraphs: readonly (number | null)[]): string {
  const labels = [...new Set(paragraphs)].map((paragraph) =>
    paragraph === null ? 'the whole source' : paragraph === 0 ? 'headline' : `¶ ${paragraph}`,
  );
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

/** Groups evidence by source, in the given order. */
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
