/** Entity: what people, parties, countries and institutions have in common. */
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
  description: 'Who or what can meet: a person, a party, a country or an institution.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'entity' },
  resolveType: (row) => getEntityLabel(row),
  fields: (t) => ({
    slug: t.stored('slug', {
      type: 'String',
      description: 'The primary name in kebab-case ASCII, unique within the kind.',
    }),
    kind: t.stored('kind', {
      type: EntityKindEnum,
      needs: [],
      needsLabels: true,
      derive: (row) => getEntityLabel(row).toUpperCase(),
      description: 'Which kind of entity it is.',
    }),
    name: t.stored('name', {
      type: 'String',
      needs: ({ language }) => (language ? ['name', 'names'] : ['name']),
      args: {
        language: t.arg.string({
          description: 'BCP 47, such as `ja` or `zh-Hant`: the curated name in it, where there is one.',
        }),
      },
      derive: (row, { language }) => pickNameByLanguage(row, language),
      description: 'The primary name, in English; or the one in the language asked for, when there is one.',
    }),
    names: t.stored('names', {
      type: [Name],
      lengthBound: longestLoaded('names'),
      derive: (row) => parseNames(row),
      description: 'All curated names, the primary one first.',
    }),
    description: t.stored('description', {
      type: 'String',
      nullable: true,
      description: 'Who or what it is, in a few words; null when nobody wrote any.',
    }),
    wikidataId: t.stored('wikidataId', {
      type: 'String',
      nullable: true,
      description: 'Its item in Wikidata, such as `Q148`; null when not curated.',
    }),
    meetingCount: t.stored('meetingCount', {
      type: 'Int',
      description:
        'How many meetings it held; for organisations and countries with those of their parts and of the people who belonged to them, as in scope MEMBERS.',
    }),
    lastMet: t.stored('lastMet', {
      type: PartialDateScalar,
      nullable: true,
      description:
        'The date of the latest meeting that it held, of those that `meetingCount` counts; null when it held none that is dated.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'Where the sources name it.',
    }),
    met: t.connected('met', {
      type: EncounterConnection,
      args: encounterArgs(t),
      params: encounterParams,
      precomputed: PRECOMPUTED_ENCOUNTERS,
      undatedFragment: 'undated-meetings',
      description:
        'Whom it met, one item a counterpart, latest first. HELD meetings alone unless `status` says otherwise.',
    }),
    meetings: t.connected('entity-meetings', {
      type: MeetingConnection,
      args: entityMeetingArgs(t),
      params: entityMeetingParams,
      order: getOrderName,
      undatedFragment: 'undated-meetings',
      description: 'The meetings it takes part in, in every status, latest first.',
    }),
    channels: t.connected('entity-channels', {
      type: ChannelConnection,
      args: channelArgs(t),
      params: channelParams,
      description:
        'The exchange channels of which it, or what is part of it in at most four steps, is an end.',
    }),
    acts: t.connected('entity-acts', {
      type: ActConnection,
      args: actArgs(t),
      params: actParams,
      undatedFragment: 'undated-entity-acts',
      description: 'What it did toward others, and others toward it, latest first.',
    }),
  }),
});

function getEntityLabel(row: Row): EntityLabel {
  const label = ENTITY_LABELS.find((known) => (row.labels as string[]).includes(known));
  if (!label) throw new Error('A node without a label of ours was taken for an entity.');
  return label;
}

function parseNames(row: Row): StoredName[] {
  return JSON.parse(String(row.names)) as StoredName[];
}

/** The first name in a language, a longer tag counting as well (`zh` finds `zh-Hant`); else the primary one. */
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
