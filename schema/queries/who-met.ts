/** Root field `whoMet`: the encounters of the entity that has a name. */

import { type Resolution, resolveEntity } from '../../src/names/resolve-entity.js';
import { builder } from '../builder.js';
import { FIRST_FORWARD, NAME_ERRORS } from '../descriptions.js';
import { encounterArgs } from '../inputs/encounter-args.js';
import { WhoMetResult } from '../types/who-met-result.js';
import { findByName } from './find-by-name.js';

builder.queryFields((t) => ({
  whoMet: t.related('who-met', {
    type: WhoMetResult,
    args: {
      name: t.arg.string({
        required: true,
        description:
          'Name of an entity, without title, in any script that the facts use: `Moriyama`, `森山`, `HUNING WANG`. ' +
          `Case, diacritics and the order of words are ignored. ${NAME_ERRORS}`,
      }),
      ...encounterArgs(t),
      first: t.arg.int({ description: FIRST_FORWARD }),
      after: t.arg.string({
        description:
          'Cursor of `encounters`. Only items after it are returned. Errors: INVALID_CURSOR if it is from another ' +
          'list or filter.',
      }),
    },
    prepare: async ({ name }, context) => resolveEntity((await findByName('name', name, context)).hits),
    params: (_, { prepared }) => {
      const { entityId, resolution, matchedName, candidateIds } = prepared as Resolution;
      return { id: entityId, resolution, matchedName, candidateIds };
    },
    description:
      'Encounters of the entity with this name: whom it met. The best kind of match decides which entity is ' +
      'meant: equal name, whole words, beginnings of words, part of a name, typos.',
  }),
}));
