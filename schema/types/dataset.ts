/** Dataset: the loaded facts as a whole. */

import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { rowRef } from '../define-connection.js';
import { PartialDateScalar } from '../partial-date.js';

export const Dataset = rowRef('Dataset').implement({
  description: 'Loaded facts as a whole.',
  extensions: { [CYPHER_VARIABLE]: 'dataset' },
  fields: (t) => ({
    version: t.stored('version', {
      type: 'String',
      description: 'Version of the facts. Equal facts have equal versions.',
    }),
    loadedAt: t.stored('loadedAt', {
      type: 'String',
      description: 'Time of the latest load (ISO 8601, UTC).',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      description: 'Date of the newest source: the default of most arguments `asOf`.',
    }),
    entities: t.stored('entities', {
      type: 'Int',
      description: 'Number of people, parties, countries and institutions.',
    }),
    relationships: t.stored('relationships', {
      type: 'Int',
      description: 'Number of edges between entities.',
    }),
    meetings: t.stored('meetings', { type: 'Int', description: 'Number of meetings, in every status.' }),
    sources: t.stored('sources', { type: 'Int', description: 'Number of sources.' }),
  }),
});
