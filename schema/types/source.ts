/** Source: the articles and documents that facts come from. */
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { PartialDateScalar } from '../inputs/date-range.js';
import { Node } from './node.js';

export const Source = rowRef('Source').implement({
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

const SourceConnection = defineConnection(Source, 'Source', { plural: 'sources' });

builder.queryFields((t) => ({
  sources: t.connected('sources', { type: SourceConnection, description: 'All sources, newest first.' }),
}));
