/** Evidence: the paragraphs that a fact rests on. */
import type { Row } from '../../src/engines/graph.js';
import type { StoredCitation } from '../../src/model/graph-rows.js';
import { SUPPORTS } from '../../src/model/vocabulary.js';
import { defineEnum } from '../define-enum.js';
import { Evidence, Source } from './refs.js';

const SupportEnum = defineEnum('Support', 'How a source supports a fact.', SUPPORTS, {
  STATED: 'It says so.',
  INFERRED: 'It does not say so in so many words; a careful reader concludes it.',
});

Evidence.implement({
  description: 'One paragraph that a fact rests on.',
  fields: (t) => ({
    source: t.bound('source', { type: Source, description: 'The article or document.' }),
    paragraph: t.stored('paragraph', {
      type: 'Int',
      nullable: true,
      needs: ['citation'],
      derive: (row) => parseCitation(row).paragraph,
      description: 'Counted from 1 in the body; the headline is 0. Null when the source has no paragraphs.',
    }),
    support: t.stored('support', {
      type: SupportEnum,
      needs: ['citation'],
      derive: (row) => parseCitation(row).support,
      description: 'How the paragraph supports the fact.',
    }),
    surfaceForms: t.stored('surfaceForms', {
      type: ['String'],
      needs: ['citation'],
      derive: (row) => parseCitation(row).surfaceForms,
      description:
        'The names and words as the paragraph prints them; empty when the fact is inferred without any.',
    }),
  }),
});

function parseCitation(row: Row): StoredCitation {
  return JSON.parse(String(row.citation)) as StoredCitation;
}
