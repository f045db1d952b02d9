/** Relationships as pictures and paths show them: which are wanted, and one edge. */

import { fault } from '../src/errors.js';
import { SUBJECT } from '../src/graph/compose/field-plan.js';
import { listed } from '../src/graph/compose/list-length.js';
import { type PartialDate as DateValue, knownDay } from '../src/graph/dates.js';
import type { Row } from '../src/graph/graph.js';
import { decodeId, type IdKind } from '../src/graph/ids.js';
import { EDGE_TYPES, type EdgeType } from '../src/graph/model.js';
import type { MeetingStatus } from '../src/graph/vocabulary.js';
import type { LinkFilter } from '../src/graph/walk/steps.js';
import { EDGE_WORDS, type EdgeWords, edgeLabel } from '../src/words/edge-label.js';
import { type ArgumentBuilder, MeetingStatusEnum } from './arguments.js';
import { Channel, ChannelPhaseEnum } from './channel.js';
import { rowRef } from './connection.js';
import { Basis } from './encounter.js';
import { enumOf } from './enum.js';
import { Evidence } from './evidence.js';
import { Meeting } from './meeting.js';
import { asOfDay, DateRange, duringParams, PartialDate, type RangeInput } from './time.js';

export const RelationshipKind = enumOf('RelationshipKind', 'The kinds of relationship.', EDGE_TYPES, {
  MET: 'Two were at a meeting on different sides, or are to be; from the host to the visitor.',
  MEMBER_OF: 'Membership or an office, from the member to the organisation.',
  EXCHANGE_CHANNEL: 'A period of an exchange channel between two of its ends.',
  PART_OF: 'From a party or an institution to what it is part of; it has no time.',
  ACT: 'What one did toward another, or (`intended`) is to do; from the doer to the other.',
});

export const SubgraphEdge = rowRef('SubgraphEdge').implement({
  description:
    'One edge of the graph. A meeting of several people is drawn with several edges, all with one `meetingId`.',
  extensions: { [SUBJECT]: 'edge' },
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: 'Opaque, and the same on every engine and after every load.',
    }),
    kind: t.stored('edgeKind', { type: RelationshipKind, description: 'What kind of relationship it is.' }),
    source: t.stored('source', { type: 'ID', description: 'The id of the entity at which it begins.' }),
    target: t.stored('target', { type: 'ID', description: 'The id of the entity at which it ends.' }),
    label: t.stored('label', {
      type: 'String',
      needs: EDGE_WORDS,
      read: (row) => edgeLabel(row as unknown as EdgeWords),
      description: 'What it says, in English: `met, 14 Jan 2025`.',
    }),
    status: t.stored('status', {
      type: MeetingStatusEnum,
      nullable: true,
      description: 'What became of the meeting; null when it is not MET.',
    }),
    basis: t.stored('basis', {
      type: Basis,
      nullable: true,
      description: 'The weaker basis of the two that met; null when it is not MET.',
    }),
    phase: t.stored('phase', {
      type: ChannelPhaseEnum,
      nullable: true,
      description: 'The state of the channel in this period; null when it is not EXCHANGE_CHANNEL.',
    }),
    intended: t.stored('intended', {
      type: 'Boolean',
      nullable: true,
      needs: ['edgeKind', 'intended'],
      read: ({ edgeKind, intended }) => (edgeKind === 'ACT' ? intended === true : null),
      description:
        'Whether the act is only meant, expected or announced, and not told as done; null when it is not ACT.',
    }),
    date: t.stored('date', {
      type: PartialDate,
      nullable: true,
      description: 'When, for MET and ACT; null when no source says, and for what lasts.',
    }),
    start: t.stored('start', {
      type: PartialDate,
      nullable: true,
      description: 'When it began, for what lasts; null when no source says.',
    }),
    end: t.stored('end', {
      type: PartialDate,
      nullable: true,
      description: 'When it ended, for what lasts; null when no source says.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDate,
      nullable: true,
      description: 'Where no beginning is known: the earliest date for which a source tells of it.',
    }),
    earliest: t.stored('earliest', {
      type: 'String',
      nullable: true,
      needs: ['dateMin', 'knownFrom'],
      read: ({ dateMin, knownFrom }) => dateMin ?? dayOf(knownFrom),
      description: 'The first day (ISO) that `during` compares; null when it is open or undated.',
    }),
    latest: t.stored('latest', {
      type: 'String',
      nullable: true,
      needs: ['dateMax', 'holdsUntil'],
      read: ({ dateMax, holdsUntil }) => dateMax ?? dayOf(holdsUntil),
      description: 'The last day (ISO) that `during` compares; null when it is open or undated.',
    }),
    meetingId: t.stored('meeting', {
      type: 'ID',
      nullable: true,
      description: 'The id of the meeting that it is drawn for; null when it is not MET.',
    }),
    meeting: t.related('edge-meeting', {
      type: Meeting,
      nullable: true,
      description: 'The meeting that it is drawn for; null when it is not MET.',
    }),
    channelId: t.stored('channel', {
      type: 'ID',
      nullable: true,
      description: 'The id of the exchange channel that it, or its meeting, belongs to; null when to none.',
    }),
    channel: t.related('edge-channel', {
      type: Channel,
      nullable: true,
      description: 'The exchange channel that it, or its meeting, belongs to; null when to none.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      length: listed('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

/** The kinds of edge by the kinds of their ids. */
const KINDS_OF_EDGE: Partial<Record<IdKind, EdgeType>> = {
  Met: 'MET',
  Membership: 'MEMBER_OF',
  ChannelPeriod: 'EXCHANGE_CHANNEL',
  PartOf: 'PART_OF',
  Act: 'ACT',
};

/** The edge after which a list of edges goes on; an INVALID_CURSOR for what is no id of one. */
export function readEdgeCursor(after: string | number | null | undefined) {
  if (after === null || after === undefined) return { afterKind: null, afterId: null };
  const kind = KINDS_OF_EDGE[decodeId(String(after))?.kind ?? 'Dataset'];
  if (!kind) {
    throw fault('INVALID_CURSOR', 'after: is the id of no edge; take the `id` of the last edge that came.', {
      argument: 'after',
    });
  }
  return { afterKind: kind, afterId: String(after) };
}

interface LinkArgs {
  status?: readonly MeetingStatus[] | null;
  during?: RangeInput | null;
  asOf?: DateValue | null;
}

/** The arguments of time that every picture and path takes. */
export function timeArgs(t: ArgumentBuilder) {
  return {
    during: t.arg({
      type: DateRange,
      description:
        'Edges within a range of time: meetings and acts by their date, what lasts by its period. PART_OF has no time ' +
        'and stays. Left out: whenever, undated ones too.',
    }),
    asOf: t.arg({
      type: PartialDate,
      description:
        'A day, month or year, taken as its last day: what held then, and meetings and acts that were over by then. ' +
        'Left out: whatever the day.',
    }),
  };
}

export function linkFilter(
  { status, during, asOf }: LinkArgs,
  kinds: readonly EdgeType[] | null | undefined,
): LinkFilter {
  const range = duringParams(during) as Omit<LinkFilter, 'kinds' | 'status' | 'asOf'>;
  return { kinds: kinds ?? null, status: status ?? null, asOf: asOfDay(asOf), ...range } as LinkFilter;
}

/** Null where the end is open, and where there is none. */
function dayOf(day: Row[string]): string | null {
  return typeof day === 'string' ? knownDay(day) : null;
}
