/** Source: an article or document that facts are taken from. */

import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { PartialDateScalar } from '../partial-date.js';
import { Node, Source } from './refs.js';

Source.implement({
  description:
    'Article or document that facts are taken from. Entente states the facts in its own words and never stores ' +
    'the text.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'source' },
  fields: (t) => ({
    slug: t.stored('slug', {
      type: 'String',
      description: 'Slug: a name in kebab-case ASCII, unique among sources.',
    }),
    title: t.stored('title', { type: 'String', description: 'Title, in Entente’s own words.' }),
    publisher: t.stored('publisher', {
      type: 'String',
      nullable: true,
      description: 'Publisher. Null: not recorded.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'Date of publication. Null: not recorded.',
    }),
    url: t.stored('url', {
      type: 'String',
      nullable: true,
      description: 'Address at which it can be read. Null: not recorded.',
    }),
    paragraphs: t.stored('paragraphs', { type: 'Int', description: 'Number of paragraphs in the body.' }),
  }),
});
