/** whoMet: from a name as one writes it to whom its bearer met. */
import { MAX_CANDIDATES, type Resolution, resolveEntity } from '../../src/names/resolve-entity.js';
import { builder } from '../builder.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import {
  type EncounterArgs,
  EncounterConnection,
  encounterArgs,
  encounterParams,
  PRECOMPUTED_ENCOUNTERS,
} from '../types/encounter.js';
import { Entity } from '../types/refs.js';
import { findByName } from './find-by-name.js';

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

const WhoMetResult = rowRef('WhoMetResult').implement({
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
