/** SubgraphEdge: one edge of a subgraph or path. */

import type { Row } from '../../src/engines/graph.js';
import { knownDay } from '../../src/model/days.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { EDGE_LABEL_FIELDS, type EdgeLabelFields, edgeLabel } from '../../src/text/edge-label.js';
import { EARLIEST_REPORT, EVIDENCE, ID } from '../descriptions.js';
import { BasisEnum, ChannelPhaseEnum, MeetingStatusEnum, RelationshipKindEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Channel, Evidence, Meeting, SubgraphEdge } from './refs.js';

SubgraphEdge.implement({
  description:
    'Edge of the graph. A meeting of several participants has one edge for each pair, all with the same `meetingId`.',
  extensions: { [CYPHER_VARIABLE]: 'edge' },
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      description: ID,
    }),
    kind: t.stored('edgeKind', {
      type: RelationshipKindEnum,
      description: 'Kind of relationship.',
    }),
    source: t.stored('source', { type: 'ID', description: 'Id of the entity at which the edge begins.' }),
    target: t.stored('target', { type: 'ID', description: 'Id of the entity at which the edge ends.' }),
    label: t.stored('label', {
      type: 'String',
      needs: EDGE_LABEL_FIELDS,
      derive: (row) => edgeLabel(row as unknown as EdgeLabelFields),
      description: 'Label in English, such as `met, 14 Jan 2025`.',
    }),
    status: t.stored('status', {
      type: MeetingStatusEnum,
      nullable: true,
      description: 'Status of the meeting. Null: the edge is not MET.',
    }),
    basis: t.stored('basis', {
      type: BasisEnum,
      nullable: true,
      description: 'Weaker basis of the two participants. Null: the edge is not MET.',
    }),
    phase: t.stored('phase', {
      type: ChannelPhaseEnum,
      nullable: true,
      description: 'Phase of the channel in this period. Null: the edge is not EXCHANGE_CHANNEL.',
    }),
    intended: t.stored('intended', {
      type: 'Boolean',
      nullable: true,
      needs: ['edgeKind', 'intended'],
      derive: ({ edgeKind, intended }) => (edgeKind === 'ACT' ? intended === true : null),
      description:
        'Whether the act is only meant, expected or announced; see `Act.intended`. Null: the edge is not ACT.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'Date of the meeting or act. Null: no source says, or the edge is neither MET nor ACT.',
    }),
    start: t.stored('start', {
      type: PartialDateScalar,
      nullable: true,
      description:
        'Start of the membership or channel period. Null: no source says, or the edge is of another kind.',
    }),
    end: t.stored('end', {
      type: PartialDateScalar,
      nullable: true,
      description:
        'End of the membership or channel period. Null: no source says, or the edge is of another kind.',
    }),
    asOf: t.stored('asOf', {
      type: PartialDateScalar,
      nullable: true,
      description: EARLIEST_REPORT,
    }),
    earliest: t.stored('earliest', {
      type: 'String',
      nullable: true,
      needs: ['dateMin', 'knownFrom'],
      derive: ({ dateMin, knownFrom }) => dateMin ?? knownDayOrNull(knownFrom),
      description: 'First day (ISO 8601) that `during` compares. Null: open or undated.',
    }),
    latest: t.stored('latest', {
      type: 'String',
      nullable: true,
      needs: ['dateMax', 'holdsUntil'],
      derive: ({ dateMax, holdsUntil }) => dateMax ?? knownDayOrNull(holdsUntil),
      description: 'Last day (ISO 8601) that `during` compares. Null: open or undated.',
    }),
    meetingId: t.stored('meeting', {
      type: 'ID',
      nullable: true,
      description: 'Id of the meeting. Null: the edge is not MET.',
    }),
    meeting: t.related('edge-meeting', {
      type: Meeting,
      nullable: true,
      description: 'Meeting that the edge belongs to. Null: the edge is not MET.',
    }),
    channelId: t.stored('channel', {
      type: 'ID',
      nullable: true,
      description: 'Id of the exchange channel that the edge or its meeting belongs to. Null: none.',
    }),
    channel: t.related('edge-channel', {
      type: Channel,
      nullable: true,
      description: 'Exchange channel that the edge or its meeting belongs to. Null: none.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});

/** Null for an open bound and for a missing one. */
function knownDayOrNull(day: Row[string]): string | null {
  return typeof day === 'string' ? knownDay(day) : null;
}
