/** commonContacts: who met both of two entities. */
import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { builder } from '../builder.js';
import { encounterArgs, encounterParams } from '../inputs/encounter-args.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { EncounterConnection } from '../types/connections.js';

function requireDistinct(a: string, b: string) {
  if (a === b) {
    throw apiError(
      'INVALID_ARGUMENT',
      'b: is the same entity as a; give two different ones, or ask for `met` of the one.',
      { argument: 'b' },
    );
  }
  return { a, b };
}

builder.queryFields((t) => ({
  commonContacts: t.connected('common-contacts', {
    type: EncounterConnection,
    args: {
      a: t.arg.id({ required: true, description: `An entity. ${ID_ARGUMENT_RULES}` }),
      b: t.arg.id({
        required: true,
        description: `Another entity; fails with INVALID_ARGUMENT when it is the same. ${ID_ARGUMENT_RULES}`,
      }),
      ...encounterArgs(t),
    },
    mustExist: { a: ENTITY_LABELS, b: ENTITY_LABELS },
    params: (args) => ({ ...requireDistinct(args.a, args.b), ...encounterParams(args) }),
    undatedFragment: 'undated-common-contacts',
    description:
      'Who met both of two entities, not necessarily at one meeting: one item a counterpart, latest first. ' +
      'Its meetings are those with either of the two, each once. ' +
      '`undatedCount` counts the undated meetings of either. The two themselves are never among the counterparts.',
  }),
}));
