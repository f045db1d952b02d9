/** Root field `acts`. */

import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { builder } from '../builder.js';
import { EMPTY_LIST, idRules } from '../descriptions.js';
import { actArgs, actParams } from '../inputs/act-args.js';
import { ActConnection } from '../types/connections.js';

builder.queryFields((t) => ({
  acts: t.connected('acts', {
    type: ActConnection,
    args: {
      ...actArgs(t),
      about: t.arg.idList({
        description:
          `Entities: only acts that one of them did, or that were done toward one of them. ${EMPTY_LIST} Default: ` +
          `acts of anyone. ${idRules()}`,
      }),
    },
    mustExist: { about: ENTITY_LABELS },
    params: (args) => ({ ...actParams(args), about: args.about ?? null }),
    undatedFragment: 'all-undated-acts',
    description: 'Acts, latest first.',
  }),
}));
