/** Root field `commonContacts`: the entities that met both of two entities. */
import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { builder } from '../builder.js';
import { idRules } from '../descriptions.js';
import { encounterArgs, encounterParams } from '../inputs/encounter-args.js';
import { EncounterConnection } from '../types/connections.js';

function requireDistinct(a: string, b: string) {
  if (a === b) {
    throw apiError(
      'INVALID_ARGUMENT',
      'b: is the same entity as a; give two different entities, or use `met` of that entity.',
      { argument: 'b' },
    );
  }
  return { a, b };
}

builder.queryFields((t) => ({
  commonContacts: t.connected('common-contacts', {
    type: EncounterConnection,
    args: {
      a: t.arg.id({ required: true, description: `First entity. ${idRules()}` }),
      b: t.arg.id({
        required: true,
        description: `Second entity; it must differ from \`a\` (INVALID_ARGUMENT). ${idRules()}`,
      }),
      ...encounterArgs(t),
    },
    mustExist: { a: ENTITY_LABELS, b: ENTITY_LABELS },
    params: (args) => ({ ...requireDistinct(args.a, args.b), ...encounterParams(args) }),
    undatedFragment: 'undated-common-contacts',
    description:
      'Entities that met both `a` and `b`, not necessarily at the same meeting; latest first. Each encounter has ' +
      'the meetings with `a` and those with `b`, each once. `undatedCount` counts the undated meetings of `a` and ' +
      '`b`. The list never contains `a` or `b`.',
  }),
}));
