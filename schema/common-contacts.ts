/** commonContacts: who met both of two entities. */
import { fault } from '../src/errors.js';
import { decodeId } from '../src/graph/ids.js';
import { ENTITY_LABELS } from '../src/graph/model.js';
import { builder } from './builder.js';
import { EncounterConnection, encounterArgs, encounterParams } from './encounter.js';

/** Tells an id of no entity before the graph is asked, which tells those that it does not have. */
function entityId(argument: string, id: string): string {
  const kind = decodeId(id)?.kind;
  if (!ENTITY_LABELS.some((label) => label === kind)) {
    throw fault(
      'INVALID_ID',
      `${argument}: "${id.slice(0, 80)}" is not the id of a person, party, country or institution; take one from a field \`id\`.`,
      { argument },
    );
  }
  return id;
}

function twoOf(a: string, b: string) {
  const ids = { a: entityId('a', a), b: entityId('b', b) };
  if (a === b) {
    throw fault(
      'INVALID_ARGUMENT',
      'b: is the same entity as a; give two different ones, or ask for `met` of the one.',
      { argument: 'b' },
    );
  }
  return ids;
}

builder.queryFields((t) => ({
  commonContacts: t.connected('common-contacts', {
    type: EncounterConnection,
    args: {
      a: t.arg.id({
        required: true,
        description: 'The id of an entity. Fails with NOT_FOUND when no entity has it.',
      }),
      b: t.arg.id({
        required: true,
        description: 'The id of another entity. Fails with INVALID_ARGUMENT when it is the same.',
      }),
      ...encounterArgs(t),
    },
    existing: ['a', 'b'],
    params: (args) => ({ ...twoOf(args.a, args.b), ...encounterParams(args) }),
    undated: 'undated-common-contacts',
    description:
      'Who met both of two entities, not necessarily at one meeting: one item a counterpart, latest first. ' +
      'Its meetings are those with either of the two, each once. ' +
      '`undatedCount` counts the undated meetings of either. The two themselves are never among the counterparts.',
  }),
}));
