/** StatisticsRow: the number of meetings counted under one key. */
import type { StatisticsKey } from '../../src/model/vocabulary.js';
import { rowRef } from '../define-connection.js';
import { Entity } from './refs.js';

/** Label of the entities whose slugs are in a key. */
const ENTITY_LABEL_BY_KEY: Partial<Record<StatisticsKey, string>> = {
  COUNTRY_PAIR: 'Country',
  PARTY: 'Party',
};

export const StatisticsRow = rowRef('StatisticsRow').implement({
  description: 'Number of meetings under one key.',
  fields: (t) => ({
    key: t.stored('key', {
      type: 'String',
      nullable: true,
      description:
        'Key of the row, as `StatisticsKey` describes it. Null: the sources do not say, or not exactly enough.',
    }),
    entities: t.related('statistics-entities', {
      type: [Entity],
      lengthBound: () => 2,
      params: (_, scope) => ({ label: ENTITY_LABEL_BY_KEY[scope.parent?.args.by as StatisticsKey] ?? '' }),
      description: 'Two countries of a pair in the order of the key, or one party. Empty for other keys.',
    }),
    meetings: t.stored('meetings', { type: 'Int', description: 'Number of meetings, each counted once.' }),
  }),
});
