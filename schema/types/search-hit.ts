/** SearchHit: an entity found by name. */
import { defineEnum } from '../define-enum.js';
import { Entity, SearchHit } from './refs.js';

const NameMatchEnum = defineEnum(
  'NameMatch',
  'Kind of match between a query and a name, best first.',
  ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'],
  {
    EXACT: 'The name equals the query, apart from case, diacritics, hyphens and spaces.',
    WORDS: 'All words of the query are whole words of the name, in any order.',
    PREFIX: 'Each word of the query begins a word of the name.',
    PART: 'The query is part of the name. A single letter of an alphabet never matches like this.',
    TYPO: 'The name differs by one or two typos. Only returned if nothing matches better.',
  },
);

SearchHit.implement({
  description: 'Entity that was found by name.',
  fields: (t) => ({
    entity: t.bound('entity', { type: Entity, description: 'Entity that was found.' }),
    matchedName: t.stored('matchedName', {
      type: 'String',
      description: 'Curated name of the entity that matches best.',
    }),
    match: t.stored('howMatched', {
      type: NameMatchEnum,
      description: 'Kind of match between the query and that name.',
    }),
  }),
});
