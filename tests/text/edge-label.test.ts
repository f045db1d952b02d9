/** What edges and paths say of themselves, whatever their kind, status and time. */
import { describe, expect, it } from 'vitest';
import { type EdgeLabelFields, edgeLabel } from '../../src/text/edge-label.js';
import { type PathEdge, pathSentence } from '../../src/text/path-sentence.js';

const NOTHING: EdgeLabelFields = {
  edgeKind: 'MET',
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
    ['planned to meet, between 11 and 20 Jan 2025', { status: 'PLANNED', date: '[2025-01-11..2025-01-20]' }],
    ['meeting requested', { status: 'REQUESTED' }],
    ['meeting postponed', { status: 'POSTPONED' }],
    ['Chairman, as of 14 Jan 2025', { edgeKind: 'MEMBER_OF', role: 'Chairman', asOf: '2025-01-14' }],
    ['member, 2001 – 2006', { edgeKind: 'MEMBER_OF', start: '2001', end: '2006' }],
    ['Chairman, until 2006', { edgeKind: 'MEMBER_OF', role: 'Chairman', end: '2006' }],
    [
      'exchange launched, 2006 – Oct 2018',
      { edgeKind: 'EXCHANGE_CHANNEL', phase: 'ACTIVE', opening: 'LAUNCHED', start: '2006', end: '2018-10' },
    ],
    ['exchange halted, since Oct 2018', { edgeKind: 'EXCHANGE_CHANNEL', phase: 'HALTED', start: '2018-10' }],
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
    expect(edgeLabel({ ...NOTHING, ...edge })).toBe(label);
  });
});

describe('the sentence of a path', () => {
  const edge = (position: number, more: Partial<PathEdge>): PathEdge => ({
    ...NOTHING,
    position,
    hereName: 'AB'[position] ?? '',
    thereName: 'BC'[position] ?? '',
    forward: true,
    name: null,
    latest: null,
    ...more,
  });

  it.each<[string, readonly Partial<PathEdge>[]]>([
    ['A met B on 14 January 2025.', [{ status: 'HELD', date: '2025-01-14' }]],
    ['A met B.', [{ status: 'HELD' }]],
    [
      'A met B 2 times, last in 2024.',
      [
        { status: 'HELD', date: '2023', latest: '2023-12-31' },
        { status: 'HELD', date: '2024', latest: '2024-12-31' },
        { status: 'PLANNED', date: '2025', latest: '2025-12-31' },
        { edgeKind: 'MEMBER_OF' },
      ],
    ],
    ['A meeting of A and B in 2025 was planned.', [{ status: 'PLANNED', date: '2025' }]],
    ['A was Chairman of B since 2020.', [{ edgeKind: 'MEMBER_OF', role: 'Chairman', start: '2020' }]],
    ['B was a member of A until 2006.', [{ edgeKind: 'MEMBER_OF', forward: false, end: '2006' }]],
    ['B is part of A.', [{ edgeKind: 'PART_OF', forward: false }]],
    [
      'A and B share the channel “Talks” (halted from 2018 to 2025).',
      [{ edgeKind: 'EXCHANGE_CHANNEL', name: 'Talks', phase: 'HALTED', start: '2018', end: '2025' }],
    ],
    [
      'B acted toward A: A letter (May 2024).',
      [{ edgeKind: 'ACT', forward: false, title: 'A letter', intended: false, date: '2024-05' }],
    ],
    [
      'B means to act toward A: A letter (May 2025).',
      [{ edgeKind: 'ACT', forward: false, title: 'A letter', intended: true, date: '2025-05' }],
    ],
    [
      'A acted toward B: A letter (2024).',
      [
        { edgeKind: 'ACT', title: 'A ban', intended: true, date: '2025', latest: '2025-12-31' },
        { edgeKind: 'ACT', title: 'A letter', intended: false, date: '2024', latest: '2024-12-31' },
      ],
    ],
  ])('is %s', (sentence, edges) => {
    expect(pathSentence(edges.map((more) => edge(0, more)))).toBe(sentence);
  });

  it('tells its steps in order', () => {
    const steps = [edge(0, { status: 'HELD', date: '2024' }), edge(1, { edgeKind: 'PART_OF' })];
    expect(pathSentence(steps)).toBe('A met B in 2024; B is part of C.');
  });
});
