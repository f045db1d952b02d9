/** Entity: the interface that people, parties, countries and institutions share. */

import type { Row } from '../../src/engines/graph.js';
import { ENTITY_LABELS, type EntityLabel, type StoredName } from '../../src/model/graph-rows.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { EntityKindEnum } from '../enums.js';
import { actArgs, actParams } from '../inputs/act-args.js';
import { channelArgs, channelParams } from '../inputs/channel-args.js';
import { encounterArgs, encounterParams, PRECOMPUTED_ENCOUNTERS } from '../inputs/encounter-args.js';
import { entityMeetingArgs, entityMeetingParams } from '../inputs/meeting-args.js';
import { getOrderName } from '../inputs/order.js';
import { PartialDateScalar } from '../partial-date.js';
import { ActConnection, ChannelConnection, EncounterConnection, MeetingConnection } from './connections.js';
import { Name } from './name.js';
import { Entity, Evidence, Node } from './refs.js';

Entity.implement({
  description: 'Person, party, country or institution: anyone or anything that can meet.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'entity' },
  resolveType: (row) => getEntityLabel(row),
  fields: (t) => ({
    slug: t.stored('slug', {
      type: 'String',
      description: 'Slug: the primary name in kebab-case ASCII, unique within the kind.',
    }),
    kind: t.stored('kind', {
      type: EntityKindEnum,
      needs: [],
      needsLabels: true,
      derive: (row) => getEntityLabel(row).toUpperCase(),
      description: 'Kind of entity.',
    }),
    name: t.stored('name', {
      type: 'String',
      needs: ({ language }) => (language ? ['name', 'names'] : ['name']),
      args: {
        language: t.arg.string({
          description:
            'Language tag (BCP 47), such as `ja` or `zh-Hant`. A tag also finds longer ones: `zh` finds `zh-Hant`. ' +
            'Default: the primary name.',
        }),
      },
      derive: (row, { language }) => pickNameByLanguage(row, language),
      description:
        'Primary name, in English; with `language`, the curated name in that language if there is one.',
    }),
    names: t.stored('names', {
      type: [Name],
      lengthBound: longestLoaded('names'),
      derive: (row) => parseNames(row),
      description: 'Curated names, the primary one first.',
    }),
    description: t.stored('description', {
      type: 'String',
      nullable: true,
      description: 'Short description. Null: none was written.',
    }),
    wikidataId: t.stored('wikidataId', {
      type: 'String',
      nullable: true,
      description: 'Item of the entity in Wikidata, such as `Q148`. Null: not recorded.',
    }),
    meetingCount: t.stored('meetingCount', {
      type: 'Int',
      description:
        'Number of HELD meetings. For a party, institution or country they are counted by the rule of scope MEMBERS.',
    }),
    lastMet: t.stored('lastMet', {
      type: PartialDateScalar,
      nullable: true,
      description: 'Date of the latest of the meetings in `meetingCount`. Null: none has a date.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'Paragraphs of the sources that name the entity.',
    }),
    met: t.connected('met', {
      type: EncounterConnection,
      args: encounterArgs(t),
      params: encounterParams,
      precomputed: PRECOMPUTED_ENCOUNTERS,
      undatedFragment: 'undated-meetings',
      description:
        'Encounters: whom the entity met, latest first. Only HELD meetings count unless `status` is given.',
    }),
    meetings: t.connected('entity-meetings', {
      type: MeetingConnection,
      args: entityMeetingArgs(t),
      params: entityMeetingParams,
      order: getOrderName,
      undatedFragment: 'undated-meetings',
      description: 'Meetings of the entity in every status, latest first.',
    }),
    channels: t.connected('entity-channels', {
      type: ChannelConnection,
      args: channelArgs(t),
      params: channelParams,
      description:
        'Exchange channels that have the entity, or one of its parts (up to four `PART_OF` steps), as an endpoint.',
    }),
    acts: t.connected('entity-acts', {
      type: ActConnection,
      args: actArgs(t),
      params: actParams,
      undatedFragment: 'undated-entity-acts',
      description: 'Acts that the entity did, or that were done toward it, latest first.',
    }),
  }),
});

function getEntityLabel(row: Row): EntityLabel {
  const label = ENTITY_LABELS.find((known) => (row.labels as string[]).includes(known));
  if (!label) throw new Error('A node has none of the labels Person, Party, Country and Institution.');
  return label;
}

function parseNames(row: Row): StoredName[] {
  return JSON.parse(String(row.names)) as StoredName[];
}

/** The first name whose language tag is the requested one or begins with it (`zh` finds `zh-Hant`), or the primary name. */
function pickNameByLanguage(row: Row, language: string | null | undefined): string {
  if (!language) return String(row.name);
  const requestedTag = language.toLowerCase();
  const found = parseNames(row).find(({ language, kind }) => {
    const tag = language?.toLowerCase();
    return (
      kind !== 'WEAK' && kind !== 'PREVIOUS' && (tag === requestedTag || tag?.startsWith(`${requestedTag}-`))
    );
  });
  return found?.value ?? String(row.name);
}
