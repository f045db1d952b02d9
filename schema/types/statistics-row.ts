/** StatisticsRow: the number of meetings counted under one key. */
import type { StatisticsKey } from '../../src/model/vocabulary.js';
import { rowRef } from '../define-connection.js';
import { Entity } from './refs.js';

/** The labels of the entities whose slugs a key holds. */
const ENTITY_LABEL_BY_KEY: Partial<Record<StatisticsKey, string>> = {
  COUNTRY_PAIR: 'Country',
  PARTY: 'Party',
};

export const StatisticsRow = rowRef('StatisticsRow').implement({
  description: 'How many meetings are counted under one key.',
  fields: (t) => ({
    key: t.stored('key', {
      type: 'String',
      nullable: true,
      description:
        'What they are counted under, see `StatisticsKey`; null: the sources do not say it, or not exactly enough.',
    }),
    entities: t.related('statistics-entities', {
      type: [Entity],
      lengthBound: () => 2,
      params: (_, scope) => ({ label: ENTITY_LABEL_BY_KEY[scope.parent?.args.by as StatisticsKey] ?? '' }),
      description: 'The two countries of a pair, in the order of the key, or the one party; else empty.',
    }),
    meetings: t.stored('meetings', { type: 'Int', description: 'How many meetings, each once.' }),
  }),
});
