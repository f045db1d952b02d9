/** Name: one name of an entity. */

import type { StoredName } from '../../src/model/graph-rows.js';
import { NAME_KINDS } from '../../src/model/vocabulary.js';
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

const NameKindEnum = defineEnum('NameKind', 'Kind of name.', NAME_KINDS, {
  PRIMARY: 'Name that Entente shows: in English, completed or corrected.',
  NATIVE: 'Name in the script of its own language.',
  ALIAS: 'Another usual name or spelling.',
  TRANSLITERATION: 'Sound of the name, in another script.',
  PREVIOUS: 'Name that is no longer used.',
  WEAK: 'Name that fits other entities as well.',
});

export const Name = builder.objectRef<StoredName>('Name').implement({
  description: 'Name of an entity, curated and never computed. Compare `alias` in FollowTheMoney.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'Name as it is written.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Language tag (BCP 47), such as `zh-Hant`. Null: not recorded.',
    }),
    kind: t.expose('kind', { type: NameKindEnum, description: 'Kind of name.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Remark on the name, such as a source that misprints it. Null: none.',
    }),
  }),
});
