/** WhoMetResult: how a name was resolved, and the encounters of the entity found. */

import { MAX_LISTED_CANDIDATES, type Resolution } from '../../src/names/resolve-entity.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { type EncounterArgs, encounterParams, PRECOMPUTED_ENCOUNTERS } from '../inputs/encounter-args.js';
import { EncounterConnection } from './connections.js';
import { Entity } from './refs.js';

const NameResolutionEnum = defineEnum(
  'NameResolution',
  'Result of resolving a name.',
  ['FOUND', 'CLOSEST', 'AMBIGUOUS', 'NOT_FOUND'],
  {
    FOUND: 'One entity matches.',
    CLOSEST: 'None matches; one is nearest, within one or two typos.',
    AMBIGUOUS: 'Several match equally well. See `candidates`, and use a fuller name.',
    NOT_FOUND: 'None matches.',
  },
);

export const WhoMetResult = rowRef('WhoMetResult').implement({
  description: 'Encounters of the entity that a name was resolved to, and how it was resolved.',
  fields: (t) => ({
    resolution: t.stored('resolution', {
      type: NameResolutionEnum,
      description: 'Result of resolving the name.',
    }),
    entity: t.bound('entity', {
      type: Entity,
      nullable: true,
      description: 'Entity that is meant. Null: the name is ambiguous or not found.',
    }),
    matchedName: t.stored('matchedName', {
      type: 'String',
      nullable: true,
      description: 'Curated name that matched. Null: the name is ambiguous or not found.',
    }),
    candidates: t.related('entities-by-id', {
      type: [Entity],
      lengthBound: ({ entities }) => Math.min(entities, MAX_LISTED_CANDIDATES),
      description:
        `Entities that may be meant, best first, at most ${MAX_LISTED_CANDIDATES}; \`search\` lists all. Empty: the name is ` +
        'not found.',
    }),
    encounters: t.connected('met', {
      type: EncounterConnection,
      params: (_, scope) => encounterParams((scope.parent?.args ?? {}) as EncounterArgs),
      precomputed: PRECOMPUTED_ENCOUNTERS,
      pageArgs: (scope) => scope.parent?.args ?? {},
      cursorScope: (scope) => (scope.prepared as Resolution).entityId,
      undatedFragment: 'undated-meetings',
      description: 'Encounters: whom the entity met, latest first. Empty unless one entity is meant.',
    }),
  }),
});
