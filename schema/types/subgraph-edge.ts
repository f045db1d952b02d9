/** Relationships as pictures and paths show them: which are wanted, and one edge. */
import type { Row } from '../../src/engines/graph.js';
import { knownDay } from '../../src/model/days.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { EDGE_LABEL_FIELDS, type EdgeLabelFields, edgeLabel } from '../../src/text/edge-label.js';
import { BasisEnum, ChannelPhaseEnum, MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Channel, Evidence, Meeting, SubgraphEdge } from './refs.js';

SubgraphEdge.implement({
  description:
    'One edge of the graph. A meeting of several people is drawn with several edges, all with one `meetingId`.',
  extensions: { [CYPHER_VARIABLE]: 'edge' },
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: 'Opaque, and the same on every engine and after every load.',
    }),
    kind: t.stored('edgeKind', {
      type: RelationshipKindEnum,
      description: 'What kind of relationship it is.',
    }),
    source: t.stored('source', { type: 'ID', description: 'The id of the entity at which it begins.' }),
    target: t.stored('target', { type: 'ID', description: 'The id of the entity at which it ends.' }),
    label: t.stored('label', {
      type: 'String',
      needs: EDGE_LABEL_FIELDS,
      derive: (row) => edgeLabel(row as unknown as EdgeLabelFields),
      description: 'What it says, in English: `met, 14 Jan 2025`.',
    }),
    status: t.stored('status', {
      type: MeetingStatusEnum,
      nullable: true,
      description: 'What became of the meeting; null when it is not MET.',
    }),
    basis: t.stored('basis', {
      type: BasisEnum,
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
      derive: ({ edgeKind, intended }) => (edgeKind === 'ACT' ? intended === true : null),
      description:
        'Whether the act is only meant, expected or announced, and not told as done; null when it is not ACT.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When, for MET and ACT; null when no source says, and for what lasts.',
    }),
    start: t.stored('start', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When it began, for what lasts; null when no source says.',
    }),
    end: t.stored('end', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When it ended, for what lasts; null when no source says.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      nullable: true,
      description: 'Where no beginning is known: the earliest date for which a source tells of it.',
    }),
    earliest: t.stored('earliest', {
      type: 'String',
      nullable: true,
      needs: ['dateMin', 'knownFrom'],
      derive: ({ dateMin, knownFrom }) => dateMin ?? knownDayOrNull(knownFrom),
      description: 'The first day (ISO) that `during` compares; null when it is open or undated.',
    }),
    latest: t.stored('latest', {
      type: 'String',
      nullable: true,
      needs: ['dateMax', 'holdsUntil'],
      derive: ({ dateMax, holdsUntil }) => dateMax ?? knownDayOrNull(holdsUntil),
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
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

/** Null where the end is open, and where there is none. */
function knownDayOrNull(day: Row[string]): string | null {
  return typeof day === 'string' ? knownDay(day) : null;
}
