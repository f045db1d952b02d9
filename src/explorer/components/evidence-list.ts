/** Lists evidence: source, paragraphs, whether stated or inferred, and names as printed. */

import { formatDate } from '../../text/format-date.js';
import type { Evidence } from '../api/details-types.js';
import { h } from './dom.js';
import { formatParagraphs, groupBySource } from './format-evidence.js';

/** One line per source. Without `isDetailed`, the names as printed are in the tooltip. Null without evidence. */
export function evidenceList(evidence: readonly Evidence[], isDetailed = false): HTMLElement | null {
  if (evidence.length === 0) return null;
  return h(
    'ul',
    { class: 'evidence' },
    ...groupBySource(evidence).map(({ source, parts }) => {
      const stated = parts.filter(({ support }) => support === 'STATED');
      const inferred = parts.filter(({ support }) => support === 'INFERRED');
      const forms = [...new Set(parts.flatMap(({ surfaceForms }) => surfaceForms))];
      const title = `${source.title}${source.date ? `, ${formatDate(source.date)}` : ''}`;
      const surfaceFormText =
        forms.length > 0 && `As printed: ${forms.map((form) => `“${form}”`).join(', ')}`;
      return h(
        'li',
        { title: isDetailed ? null : [title, surfaceFormText].filter(Boolean).join('. ') },
        [
          stated.length > 0 && `stated in ${formatParagraphs(stated.map(({ paragraph }) => paragraph))}`,
          inferred.length > 0 &&
            `inferred from ${formatParagraphs(inferred.map(({ paragraph }) => paragraph))}`,
        ]
          .filter(Boolean)
          .join(', '),
        ' ',
        h('cite', {}, title),
        isDetailed && surfaceFormText && h('span', { class: 'printed' }, surfaceFormText),
      );
    }),
  );
}
