/** Dataset: what is loaded, as a whole. */
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { rowRef } from '../define-connection.js';
import { PartialDateScalar } from '../partial-date.js';

export const Dataset = rowRef('Dataset').implement({
  description: 'What is loaded, as a whole.',
  extensions: { [CYPHER_VARIABLE]: 'dataset' },
  fields: (t) => ({
    version: t.stored('version', {
      type: 'String',
      description: 'Changes when the facts do; the same facts have the same version.',
    }),
    loadedAt: t.stored('loadedAt', {
      type: 'String',
      description: 'When the facts were last loaded, ISO 8601 in UTC.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      description: 'The date of the newest source: what `asOf` is where it is left out.',
    }),
    entities: t.stored('entities', {
      type: 'Int',
      description: 'How many people, parties, countries and institutions.',
    }),
    relationships: t.stored('relationships', { type: 'Int', description: 'How many edges between them.' }),
    meetings: t.stored('meetings', { type: 'Int', description: 'How many meetings, in every status.' }),
    sources: t.stored('sources', { type: 'Int', description: 'How many sources.' }),
  }),
});
