/** whoMet: from a name as one writes it to whom its bearer met. */
import { type Resolution, resolveEntity } from '../../src/names/resolve-entity.js';
import { builder } from '../builder.js';
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
          'A name, without title, in any script that the facts give it in, any case, order or usual spelling: `Moriyama`, `森山`, `HUNING WANG`.',
      }),
      ...encounterArgs(t),
      first: t.arg.int({ description: 'How many encounters: 1 to 100. Left out: 20.' }),
      after: t.arg.string({ description: 'A cursor of `encounters`: only what comes after it.' }),
    },
    prepare: async ({ name }, context) => resolveEntity((await findByName('name', name, context)).hits),
    params: (_, { prepared }) => {
      const { entityId, resolution, matchedName, candidateIds } = prepared as Resolution;
      return { id: entityId, resolution, matchedName, candidateIds };
    },
    description:
      'Who met the bearer of a name. The best class of match decides: equal, whole words, begun words, part of a name, typos. ' +
      'One statement for the rest after one or two for the name.',
  }),
}));
