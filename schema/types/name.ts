/** Name: one name of an entity. */
import type { StoredName } from '../../src/model/graph-rows.js';
import { NAME_KINDS } from '../../src/model/vocabulary.js';
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

const NameKindEnum = defineEnum('NameKind', 'What kind of name a name is.', NAME_KINDS, {
  PRIMARY: 'The name that Entente shows: English, completed or corrected.',
  NATIVE: 'In the script of its own language.',
  ALIAS: 'Another usual name or spelling.',
  TRANSLITERATION: 'Its sound in another script.',
  PREVIOUS: 'A name no longer used.',
  WEAK: 'A name that fits others as well.',
});

export const Name = builder.objectRef<StoredName>('Name').implement({
  description:
    'One of the names of an entity, curated and never computed (compare `alias` in FollowTheMoney).',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The name as it is written.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'BCP 47, such as `zh-Hant`; null when not said.',
    }),
    kind: t.expose('kind', { type: NameKindEnum, description: 'What kind of name it is.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What there is to know of it, such as a source that misprints it; null when nothing.',
    }),
  }),
});
