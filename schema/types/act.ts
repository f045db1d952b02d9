/** Act: what one entity did toward another, other than meeting it. */

import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { ACT_EVENTS, type ActEvent } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import { DateRange, type DateRangeInput, duringParams, PartialDateScalar } from '../inputs/date-range.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { Evidence } from './evidence.js';
import { Node } from './node.js';
import { Entity } from './refs.js';

const ActEventEnum = defineEnum(
  'ActEvent',
  'What kind of act it is (the event types of PLOVER).',
  ACT_EVENTS,
  {
    AGREE: 'To agree or to promise.',
    CONSULT: 'To consult, to talk, to raise a topic.',
    SUPPORT: 'To support by word or by diplomacy.',
    CONCEDE: 'To yield, to lift a measure.',
    COOPERATE: 'To work together.',
    AID: 'To give aid.',
    RETREAT: 'To withdraw forces.',
    REQUEST: 'To ask for something.',
    ACCUSE: 'To accuse or to blame.',
    REJECT: 'To refuse.',
    THREATEN: 'To threaten.',
    PROTEST: 'To protest.',
    SANCTION: 'To restrict, to ban, to impose sanctions.',
    MOBILIZE: 'To bring forces into position.',
    COERCE: 'To coerce short of violence.',
    ASSAULT: 'To use violence.',
  },
);

export const Act = rowRef('Act').implement({
  description:
    'What one entity did, or (`intended`) is to do, toward another: a letter, an agreement, a ban, a request.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'act' },
  fields: (t) => ({
    title: t.stored('title', {
      type: 'String',
      description: 'What was done, or is to be done, in our own words.',
    }),
    event: t.stored('event', { type: ActEventEnum, description: 'What kind of act it is.' }),
    mode: t.stored('mode', {
      type: 'String',
      nullable: true,
      description: 'In which way, in a word or two; null when not said.',
    }),
    intended: t.stored('intended', {
      type: 'Boolean',
      derive: ({ intended }) => intended === true,
      description:
        'Whether it is only meant, expected or announced, and no source says that it was done: what the codebook of PLOVER ' +
        '(Open Event Data Alliance) marks by the contexts `future` and `hypothetical`. A request, a threat or a promise ' +
        'that was made is done, whatever it asks for.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When, or since when; of what is intended, for when. Null when no source says.',
    }),
    source: t.bound('source', { type: Entity, description: 'Who did it, or is to do it.' }),
    target: t.bound('target', { type: Entity, description: 'Toward whom.' }),
    topics: t.stored('topics', {
      type: ['String'],
      derive: (row) => row.topics ?? [],
      description: 'What it was about; empty when no source says.',
    }),
    note: t.stored('note', {
      type: 'String',
      nullable: true,
      description: 'What else there is to know; null when nothing.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const ActConnection = defineConnection(Act, 'Act', {
  plural: 'acts',
  undatedCountDescription: 'How many acts that match otherwise have no date.',
});

interface ActArgs {
  event?: readonly ActEvent[] | null;
  during?: DateRangeInput | null;
}

export function actArgs(t: ArgumentBuilder) {
  return {
    event: t.arg({
      type: [ActEventEnum],
      description: 'Of one of these kinds; `[]` gives none. Left out: of any.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'Within a range of time. Left out: whenever, undated ones too.',
    }),
  };
}

export function actParams(args: ActArgs) {
  return { event: args.event ?? null, ...duringParams(args.during) };
}

builder.queryFields((t) => ({
  acts: t.connected('acts', {
    type: ActConnection,
    args: {
      ...actArgs(t),
      about: t.arg.idList({
        description: `Entities: acts that one of them did or that were done toward one of them. Left out: of anyone. ${ID_ARGUMENT_RULES}`,
      }),
    },
    mustExist: { about: ENTITY_LABELS },
    params: (args) => ({ ...actParams(args), about: args.about ?? null }),
    undatedFragment: 'all-undated-acts',
    description: 'Acts, latest first.',
  }),
}));
