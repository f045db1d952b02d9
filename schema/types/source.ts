/** Source: the articles and documents that facts come from. */
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { PartialDateScalar } from '../partial-date.js';
import { Node, Source } from './refs.js';

Source.implement({
  description:
    'An article or document that facts come from; Entente holds facts in its own words, never its text.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'source' },
  fields: (t) => ({
    slug: t.stored('slug', { type: 'String', description: 'Its name in kebab-case ASCII.' }),
    title: t.stored('title', { type: 'String', description: 'What it is about, in our own words.' }),
    publisher: t.stored('publisher', {
      type: 'String',
      nullable: true,
      description: 'Who published it; null when not known.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When it was published, as exactly as it is known.',
    }),
    url: t.stored('url', {
      type: 'String',
      nullable: true,
      description: 'Where it can be read; null when not known.',
    }),
    paragraphs: t.stored('paragraphs', { type: 'Int', description: 'How many paragraphs its body has.' }),
  }),
});
