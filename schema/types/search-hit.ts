/** SearchHit: an entity found by name. */
import { defineEnum } from '../define-enum.js';
import { Entity, SearchHit } from './refs.js';

const NameMatchEnum = defineEnum(
  'NameMatch',
  'How a name matched, best first.',
  ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'],
  {
    EXACT: 'It equals what was asked for, but for case, diacritics, hyphens and spaces.',
    WORDS: 'The words asked for are whole words of it, in any order.',
    PREFIX: 'Each word asked for begins a word of it.',
    PART: 'What was asked for is a part of it; a single letter of an alphabet is not looked for so.',
    TYPO: 'It differs by one or two typos; given only when nothing matches better.',
  },
);

SearchHit.implement({
  description: 'An entity that answers to what was asked for.',
  fields: (t) => ({
    entity: t.bound('entity', { type: Entity, description: 'The entity.' }),
    matchedName: t.stored('matchedName', {
      type: 'String',
      description: 'The curated name of it that matched best.',
    }),
    match: t.stored('howMatched', { type: NameMatchEnum, description: 'How that name matched.' }),
  }),
});
