/** Labels of edges of every kind, status and period. */
import { describe, expect, it } from 'vitest';
import { CHANNEL_PHASES, MEETING_KINDS, MEETING_STATUSES } from '../../src/model/vocabulary.js';
import { type EdgeLabelFields, edgeLabel } from '../../src/text/edge-label.js';

const EMPTY_EDGE: EdgeLabelFields = {
  edgeKind: 'MET',
  kind: null,
  status: null,
  date: null,
  role: null,
  phase: null,
  opening: null,
  title: null,
  intended: null,
  start: null,
  end: null,
  asOf: null,
};

describe('the label of an edge', () => {
  it.each<[string, Partial<EdgeLabelFields>]>([
    ['met, 14 Jan 2025', { status: 'HELD', date: '2025-01-14' }],
    ['met', { status: 'HELD' }],
    ['met, 2020s', { status: 'HELD', date: '202X' }],
    ['met, some month of 2024', { status: 'HELD', date: '2024-XX' }],
    ['met, perhaps May 2024', { status: 'HELD', date: '2024?-05' }],
    ['planned to meet, between 11 and 20 Jan 2025', { status: 'PLANNED', date: '[2025-01-11..2025-01-20]' }],
    ['meeting requested', { status: 'REQUESTED' }],
    ['meeting postponed', { status: 'POSTPONED' }],
    ['visit, Sep 2024', { kind: 'VISIT', status: 'HELD', date: '2024-09' }],
    ['visit requested', { kind: 'VISIT', status: 'REQUESTED' }],
    ['visit planned, 2025', { kind: 'VISIT', status: 'PLANNED', date: '2025' }],
    ['met, Oct 2018', { kind: 'SESSION', status: 'HELD', date: '2018-10' }],
    ['session cancelled, about 2024', { kind: 'SESSION', status: 'CANCELLED', date: '2024~' }],
    ['unconfirmed session', { kind: 'SESSION', status: 'UNCONFIRMED' }],
    ['Chairman, as of 14 Jan 2025', { edgeKind: 'MEMBER_OF', role: 'Chairman', asOf: '2025-01-14' }],
    ['member, 2001 – 2006', { edgeKind: 'MEMBER_OF', kind: 'MEMBERSHIP', start: '2001', end: '2006' }],
    ['member, from the 1990s to 2006', { edgeKind: 'MEMBER_OF', start: '199X', end: '2006' }],
    ['Chairman until 2006', { edgeKind: 'MEMBER_OF', role: 'Chairman', end: '2006' }],
    ['Chairman since the 2010s', { edgeKind: 'MEMBER_OF', role: 'Chairman', start: '201X' }],
    ['office', { edgeKind: 'MEMBER_OF', kind: 'OFFICE' }],
    [
      'exchange launched, 2006 – Oct 2018',
      { edgeKind: 'EXCHANGE_CHANNEL', phase: 'ACTIVE', opening: 'LAUNCHED', start: '2006', end: '2018-10' },
    ],
    ['exchange halted since Oct 2018', { edgeKind: 'EXCHANGE_CHANNEL', phase: 'HALTED', start: '2018-10' }],
    [
      'exchange revived, 14 Jan 2025',
      { edgeKind: 'EXCHANGE_CHANNEL', opening: 'REVIVED', start: '2025-01-14' },
    ],
    ['exchange agreed, May 2024', { edgeKind: 'EXCHANGE_CHANNEL', phase: 'AGREED', start: '2024-05' }],
    ['exchange active since 2024', { edgeKind: 'EXCHANGE_CHANNEL', phase: 'ACTIVE', start: '2024' }],
    ['exchange ended, as of 2024', { edgeKind: 'EXCHANGE_CHANNEL', phase: 'ENDED', asOf: '2024' }],
    ['part of', { edgeKind: 'PART_OF' }],
    [
      'Ban on imports of beef, 2001',
      { edgeKind: 'ACT', title: 'Ban on imports of beef', intended: false, date: '2001' },
    ],
    [
      'intended: Ban on imports of beef, 2026',
      { edgeKind: 'ACT', title: 'Ban on imports of beef', intended: true, date: '2026' },
    ],
  ])('is %s', (label, edge) => {
    expect(edgeLabel({ ...EMPTY_EDGE, ...edge })).toBe(label);
  });

  it('is different for each status of each kind of meeting, except that a session that is held is a meeting', () => {
    const labels = MEETING_KINDS.flatMap((kind) =>
      MEETING_STATUSES.map((status) => edgeLabel({ ...EMPTY_EDGE, kind, status })),
    );
    expect(new Set(labels).size).toBe(labels.length - 2);
  });

  it('is different for each phase of a channel', () => {
    const labels = CHANNEL_PHASES.map((phase) =>
      edgeLabel({ ...EMPTY_EDGE, edgeKind: 'EXCHANGE_CHANNEL', phase }),
    );
    expect(new Set(labels).size).toBe(CHANNEL_PHASES.length);
  });
});
