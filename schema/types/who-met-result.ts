/** WhoMetResult: how a name was resolved, and the encounters of the entity found. */
import { MAX_CANDIDATES, type Resolution } from '../../src/names/resolve-entity.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { type EncounterArgs, encounterParams, PRECOMPUTED_ENCOUNTERS } from '../inputs/encounter-args.js';
import { EncounterConnection } from './connections.js';
import { Entity } from './refs.js';

const NameResolutionEnum = defineEnum(
  'NameResolution',
  'What became of a name.',
  ['FOUND', 'CLOSEST', 'AMBIGUOUS', 'NOT_FOUND'],
  {
    FOUND: 'One entity answers to it.',
    CLOSEST: 'None does; one is nearest, within a typo or two.',
    AMBIGUOUS: 'Several answer to it equally well: see `candidates`, and ask again by a fuller name.',
    NOT_FOUND: 'None does.',
  },
);

export const WhoMetResult = rowRef('WhoMetResult').implement({
  description: 'Whom the bearer of a name met, and how the name was understood.',
  fields: (t) => ({
    resolution: t.stored('resolution', { type: NameResolutionEnum, description: 'What became of the name.' }),
    entity: t.bound('entity', {
      type: Entity,
      nullable: true,
      description: 'Who was meant; null when the name is ambiguous or not found.',
    }),
    matchedName: t.stored('matchedName', {
      type: 'String',
      nullable: true,
      description: 'The curated name that matched; null when the name is ambiguous or not found.',
    }),
    candidates: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: ({ entities }) => Math.min(entities, MAX_CANDIDATES),
      description: `Who may be meant, best first, at most ${MAX_CANDIDATES} (\`search\` lists all); empty when not found.`,
    }),
    encounters: t.connected('met', {
      type: EncounterConnection,
      params: (_, scope) => encounterParams((scope.parent?.args ?? {}) as EncounterArgs),
      precomputed: PRECOMPUTED_ENCOUNTERS,
      pageArgs: (scope) => scope.parent?.args ?? {},
      cursorScope: (scope) => (scope.prepared as Resolution).entityId,
      undatedFragment: 'undated-meetings',
      description: 'Whom it met, one item a counterpart, latest first; empty unless one entity was found.',
    }),
  }),
});
