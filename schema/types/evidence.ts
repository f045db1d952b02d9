/** Evidence: a paragraph that supports a fact. */

import type { Row } from '../../src/engines/graph.js';
import type { StoredCitation } from '../../src/model/graph-rows.js';
import { SUPPORTS } from '../../src/model/vocabulary.js';
import { defineEnum } from '../define-enum.js';
import { Evidence, Source } from './refs.js';

const SupportEnum = defineEnum('Support', 'Way in which a source supports a fact.', SUPPORTS, {
  STATED: 'The source says it.',
  INFERRED: 'The source does not say it explicitly; a careful reader concludes it.',
});

Evidence.implement({
  description: 'Paragraph of a source that supports a fact.',
  fields: (t) => ({
    source: t.bound('source', { type: Source, description: 'Article or document.' }),
    paragraph: t.stored('paragraph', {
      type: 'Int',
      nullable: true,
      needs: ['citation'],
      derive: (row) => parseCitation(row).paragraph,
      description:
        'Number of the paragraph in the body, from 1; 0 is the headline. Null: the source has no paragraphs.',
    }),
    support: t.stored('support', {
      type: SupportEnum,
      needs: ['citation'],
      derive: (row) => parseCitation(row).support,
      description: 'Way in which the paragraph supports the fact.',
    }),
    surfaceForms: t.stored('surfaceForms', {
      type: ['String'],
      needs: ['citation'],
      derive: (row) => parseCitation(row).surfaceForms,
      description:
        'Names and words exactly as the paragraph prints them. Empty: the fact is inferred without any.',
    }),
  }),
});

function parseCitation(row: Row): StoredCitation {
  return JSON.parse(String(row.citation)) as StoredCitation;
}
