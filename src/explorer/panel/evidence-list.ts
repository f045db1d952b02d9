/** What something rests on: source, paragraphs, whether stated or inferred, and the words as printed. */

import { dateWords } from '../../words/date-words.js';
import type { Evidence } from '../data/details.js';
import { h } from '../dom.js';
import { bySource, paragraphText } from '../state/words.js';

export function evidenceList(evidence: readonly Evidence[]): HTMLElement | null {
  if (evidence.length === 0) return null;
  return h(
    'ul',
    { class: 'evidence' },
    ...bySource(evidence).map(({ source, parts }) => {
      const stated = parts.filter(({ support }) => support === 'STATED');
      const inferred = parts.filter(({ support }) => support === 'INFERRED');
      const forms = [...new Set(parts.flatMap(({ surfaceForms }) => surfaceForms))];
      return h(
        'li',
        { title: forms.length > 0 ? `As printed: ${forms.join('; ')}` : null },
        [
          stated.length > 0 && `stated in ${paragraphText(stated.map(({ paragraph }) => paragraph))}`,
          inferred.length > 0 && `inferred from ${paragraphText(inferred.map(({ paragraph }) => paragraph))}`,
        ]
          .filter(Boolean)
          .join(', '),
        h('cite', {}, ` ${source.title}${source.date ? `, ${dateWords(source.date)}` : ''}`),
      );
    }),
  );
}
