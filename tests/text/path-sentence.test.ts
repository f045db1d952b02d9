/** Sentences of paths, over edges of every kind, status and period. */
import { describe, expect, it } from 'vitest';
import {
  ACT_EVENTS,
  CHANNEL_OPENINGS,
  CHANNEL_PHASES,
  MEETING_KINDS,
  MEETING_STATUSES,
} from '../../src/model/vocabulary.js';
import { type PathEdge, pathSentence } from '../../src/text/path-sentence.js';

const edge = (position: number, more: Partial<PathEdge>): PathEdge => ({
  edgeKind: 'MET',
  kind: null,
  status: null,
  date: null,
  role: null,
  phase: null,
  opening: null,
  title: null,
  mode: null,
  intended: null,
  start: null,
  end: null,
  asOf: null,
  position,
  hereName: 'AB'[position] ?? '',
  thereName: 'BC'[position] ?? '',
  hereLabels: ['Entity', 'Person'],
  thereLabels: ['Entity', 'Person'],
  forward: true,
  fromSide: null,
  toSide: null,
  event: null,
  name: null,
  latest: null,
  ...more,
});

function sentenceOf(...edges: Partial<PathEdge>[]): string {
  return pathSentence(edges.map((more) => edge(0, more)));
}

describe('meetings', () => {
  const visit = { kind: 'VISIT', fromSide: 'HOST', toSide: 'VISITOR' } as const;

  it.each<[string, Partial<PathEdge>]>([
    ['A met B on 14 January 2025.', { status: 'HELD', date: '2025-01-14' }],
    ['A met B.', { status: 'HELD' }],
    ['A met B in the 2020s.', { status: 'HELD', date: '202X' }],
    ['A met B perhaps in May 2024.', { status: 'HELD', date: '2024?-05' }],
    ['A met B in about 2024.', { status: 'HELD', date: '2024~' }],
    ['A met B between 2000 and 2099.', { status: 'HELD', date: '20XX' }],
    ['A and B planned to meet in 2025.', { status: 'PLANNED', date: '2025' }],
    ['A and B planned to meet.', { status: 'PLANNED' }],
    ['A meeting between A and B was requested.', { status: 'REQUESTED' }],
    ['A meeting between A and B was requested for 2025.', { status: 'REQUESTED', date: '2025' }],
    ['A meeting between A and B was refused.', { status: 'REFUSED' }],
    [
      'A meeting between A and B, proposed for May 2024, was refused.',
      { status: 'REFUSED', date: '2024-05' },
    ],
    ['A meeting between A and B was postponed.', { status: 'POSTPONED' }],
    ['A meeting between A and B was postponed to May 2024.', { status: 'POSTPONED', date: '2024-05' }],
    ['A meeting between A and B was rescheduled.', { status: 'RESCHEDULED' }],
    [
      'A meeting between A and B was rescheduled for 13 or 14 May 2024.',
      { status: 'RESCHEDULED', date: '[2024-05-13,2024-05-14]' },
    ],
    ['A meeting between A and B was cancelled.', { status: 'CANCELLED' }],
    [
      'A meeting between A and B, planned for the 2020s, was cancelled.',
      { status: 'CANCELLED', date: '202X' },
    ],
    ['A reportedly met B in 2024.', { status: 'UNCONFIRMED', date: '2024' }],
    ['B visited A in September 2024.', { ...visit, status: 'HELD', date: '2024-09' }],
    ['A visited B.', { ...visit, status: 'HELD', forward: false }],
    [
      'B planned to visit A between 11 and 20 January 2025.',
      { ...visit, status: 'PLANNED', date: '[2025-01-11..2025-01-20]' },
    ],
    ['A visit by B to A was requested.', { ...visit, status: 'REQUESTED' }],
    ['A visit by B to A was postponed.', { ...visit, status: 'POSTPONED' }],
    ['B reportedly visited A.', { ...visit, status: 'UNCONFIRMED' }],
    ['A met B.', { ...visit, toSide: 'PARTICIPANT', status: 'HELD' }],
    ['A met B for talks in October 2018.', { kind: 'SESSION', status: 'HELD', date: '2018-10' }],
    ['A and B planned to meet for talks.', { kind: 'SESSION', status: 'PLANNED' }],
    [
      'Talks between A and B, planned for 2024, were cancelled.',
      { kind: 'SESSION', status: 'CANCELLED', date: '2024' },
    ],
    ['A reportedly met B for talks.', { kind: 'SESSION', status: 'UNCONFIRMED' }],
  ])('%s', (sentence, more) => {
    expect(sentenceOf(more)).toBe(sentence);
  });

  it('are counted, with the date of the last', () => {
    expect(
      sentenceOf(
        { status: 'HELD', date: '2023', latest: '2023-12-31' },
        { status: 'HELD', date: '2024', latest: '2024-12-31' },
        { status: 'PLANNED', date: '2025', latest: '2025-12-31' },
        { edgeKind: 'MEMBER_OF' },
      ),
    ).toBe('A met B twice, last in 2024.');
    expect(sentenceOf(...Array.from({ length: 3 }, () => ({ status: 'HELD', date: '202X' }) as const))).toBe(
      'A met B 3 times, last in the 2020s.',
    );
    expect(sentenceOf({ status: 'HELD' }, { status: 'HELD' })).toBe('A met B twice.');
  });

  it('have a sentence for each status of each kind', () => {
    const sentences = MEETING_KINDS.flatMap((kind) =>
      MEETING_STATUSES.map((status) => sentenceOf({ ...visit, kind, status })),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('memberships and offices', () => {
  const organization = (name: string) => ({ thereName: name, thereLabels: ['Entity', 'Institution'] });
  const country = (name: string) => ({ thereName: name, thereLabels: ['Entity', 'Country'] });
  const office = (role: string) => ({ kind: 'OFFICE', role }) as const;

  it.each<[string, Partial<PathEdge>]>([
    ['A was a member of B.', { kind: 'MEMBERSHIP' }],
    [
      'A was a member of the Central Politburo.',
      { kind: 'MEMBERSHIP', role: 'Member', ...organization('Central Politburo') },
    ],
    ['A was a member of B until 2006.', { kind: 'MEMBERSHIP', end: '2006' }],
    ['A has been a member of B since the 2010s.', { kind: 'MEMBERSHIP', start: '201X' }],
    ['A was chairman of B from 2001 to about 2006.', { ...office('Chairman'), start: '2001', end: '2006~' }],
    ['A has been chairman of B since 2020.', { ...office('Chairman'), start: '2020' }],
    [
      'A was prime minister of Japan as of 14 January 2025.',
      { ...office('Prime Minister'), ...country('Japan'), asOf: '2025-01-14' },
    ],
    ['A was foreign minister of Japan.', { ...office('Foreign Minister'), ...country('Japan') }],
    [
      'A was foreign minister at the Ministry of Foreign Affairs of China.',
      { ...office('Foreign Minister'), ...organization('Ministry of Foreign Affairs of China') },
    ],
    [
      'A was vice president of the United States.',
      { ...office('Vice President'), ...country('United States') },
    ],
    [
      'A was Minister for Korean Affairs of Japan.',
      { ...office('Minister for Korean Affairs'), ...country('Japan') },
    ],
    ['A was Ambassador to China for Japan.', { ...office('Ambassador to China'), ...country('Japan') }],
    ['A was a member of NATO.', { ...office('Member'), ...organization('NATO') }],
    ['A was in office at B.', { kind: 'OFFICE' }],
    ['A was the ruling party of Japan.', { kind: 'MEMBERSHIP', role: 'Ruling party', ...country('Japan') }],
    [
      'A was a coalition partner of the ruling party of Japan.',
      { kind: 'MEMBERSHIP', role: 'Coalition partner of the ruling party', ...country('Japan') },
    ],
    ['A was an observer of the UN.', { kind: 'MEMBERSHIP', role: 'Observer', ...organization('UN') }],
    ['B was a member of A.', { kind: 'MEMBERSHIP', forward: false }],
  ])('%s', (sentence, more) => {
    expect(sentenceOf({ edgeKind: 'MEMBER_OF', ...more })).toBe(sentence);
  });
});

describe('names', () => {
  it.each<[string, string, string]>([
    ['Liberal Democratic Party', 'Party', 'The Liberal Democratic Party'],
    ['Komeito', 'Party', 'Komeito'],
    ["Japan's Ministry of Defense", 'Institution', "Japan's Ministry of Defense"],
    [
      "Chinese People's Political Consultative Conference",
      'Institution',
      "The Chinese People's Political Consultative Conference",
    ],
    ["Workers' Party of Korea", 'Party', "The Workers' Party of Korea"],
    ['Japan', 'Country', 'Japan'],
    ['Netherlands', 'Country', 'The Netherlands'],
    ['Grace Church Union', 'Person', 'Grace Church Union'],
    ['The Elders', 'Institution', 'The Elders'],
  ])('%s (%s) begins a sentence as %s', (name, label, words) => {
    expect(sentenceOf({ status: 'HELD', hereName: name, hereLabels: ['Entity', label] })).toBe(
      `${words} met B.`,
    );
  });
});

describe('parts', () => {
  it('are part of an organization', () => {
    expect(sentenceOf({ edgeKind: 'PART_OF', forward: false })).toBe('B is part of A.');
    expect(
      sentenceOf({ edgeKind: 'PART_OF', thereName: 'Communist Party of China', thereLabels: ['Party'] }),
    ).toBe('A is part of the Communist Party of China.');
  });
});

describe('exchange channels', () => {
  it.each<[string, Partial<PathEdge>]>([
    ['A and B agreed on the exchange “Talks” on 14 May 2024.', { phase: 'AGREED', start: '2024-05-14' }],
    ['A and B agreed on the exchange “Talks” by 2024.', { phase: 'AGREED', asOf: '2024' }],
    [
      'A and B launched the exchange “Talks” in 2006 (until October 2018).',
      { phase: 'ACTIVE', opening: 'LAUNCHED', start: '2006', end: '2018-10' },
    ],
    [
      'A and B revived the exchange “Talks” in the 2020s.',
      { phase: 'ACTIVE', opening: 'REVIVED', start: '202X' },
    ],
    [
      'A and B revived the China-Japan military exchange by 2025.',
      { phase: 'ACTIVE', opening: 'REVIVED', asOf: '2025', name: 'China-Japan military exchange' },
    ],
    ['The Beijing Dialogue between A and B was halted.', { phase: 'HALTED', name: 'The Beijing Dialogue' }],
    ['A and B launched the exchange “Talks”.', { phase: 'ACTIVE', opening: 'LAUNCHED' }],
    ['The exchange “Talks” between A and B has been active since 2006.', { phase: 'ACTIVE', start: '2006' }],
    ['The exchange “Talks” between A and B was active as of 2006.', { phase: 'ACTIVE', asOf: '2006' }],
    [
      'The exchange “Talks” between A and B was halted from 2018 to 2025.',
      { phase: 'HALTED', start: '2018', end: '2025' },
    ],
    ['The exchange “Talks” between A and B was halted.', { phase: 'HALTED' }],
    ['The exchange “Talks” between A and B ended perhaps in 2018.', { phase: 'ENDED', start: '2018?' }],
    ['The exchange between A and B was halted until 2025.', { phase: 'HALTED', end: '2025', name: null }],
  ])('%s', (sentence, more) => {
    expect(sentenceOf({ edgeKind: 'EXCHANGE_CHANNEL', name: 'Talks', ...more })).toBe(sentence);
  });

  it('have a sentence for each phase and opening', () => {
    const sentences = [
      ...CHANNEL_PHASES.map((phase) => sentenceOf({ edgeKind: 'EXCHANGE_CHANNEL', name: 'Talks', phase })),
      ...CHANNEL_OPENINGS.map((opening) =>
        sentenceOf({ edgeKind: 'EXCHANGE_CHANNEL', name: 'Talks', phase: 'ACTIVE', opening }),
      ),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('acts', () => {
  it.each<[string, Partial<PathEdge>]>([
    [
      'Shigeru Ishiba sent Wang Huning a letter (14 January 2025).',
      {
        event: 'CONSULT',
        mode: 'letter',
        date: '2025-01-14',
        hereName: 'Shigeru Ishiba',
        thereName: 'Wang Huning',
        title: 'Letter of a prime minister',
      },
    ],
    ['A held a phone call with B (2020s).', { event: 'CONSULT', mode: 'phone call', date: '202X' }],
    ['A made a request to B in a letter: “Visit”.', { event: 'REQUEST', mode: 'letter', title: 'Visit' }],
    ['A made a request to B in person: “Visit”.', { event: 'REQUEST', mode: 'in person', title: 'Visit' }],
    ['A expressed support for B in an announcement.', { event: 'SUPPORT', mode: 'announcement' }],
    ['A cooperated with B: “A visit”.', { event: 'COOPERATE', mode: 'announcement', title: 'A visit' }],
    ['A threatened B at a press conference.', { event: 'THREATEN', mode: 'press conference' }],
    [
      'A imposed an import ban on B: “Ban on beef” (2001).',
      { event: 'SANCTION', mode: 'import ban', title: 'Ban on beef', date: '2001' },
    ],
    ['A imposed tariffs on B.', { event: 'SANCTION', mode: 'tariffs' }],
    [
      'A imposed restrictions on B: “Fewer flights”.',
      { event: 'SANCTION', mode: 'economic', title: 'Fewer flights' },
    ],
    ['A reached an agreement with B.', { event: 'AGREE', mode: 'agreement of leaders' }],
    [
      'B consulted A: “A memo” (May 2024).',
      { event: 'CONSULT', forward: false, title: 'A memo', date: '2024-05' },
    ],
    [
      'A was to send B a letter (May 2025).',
      { event: 'CONSULT', mode: 'letter', intended: true, date: '2025-05' },
    ],
    [
      'A was expected to make a request to B: “Beef”.',
      { event: 'REQUEST', mode: 'expected', intended: true, title: 'Beef' },
    ],
    ['A planned to consult B: “Beef”.', { event: 'CONSULT', mode: 'planned', intended: true, title: 'Beef' }],
    ['A announced plans to give aid to B.', { event: 'AID', mode: 'announced', intended: true }],
    ['A took action toward B.', { event: null }],
  ])('%s', (sentence, more) => {
    expect(sentenceOf({ edgeKind: 'ACT', ...more })).toBe(sentence);
  });

  it.each([false, true])('have a verb for each event (intended: %s)', (intended) => {
    const sentences = ACT_EVENTS.map((event) => sentenceOf({ edgeKind: 'ACT', event, intended }));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(intended ? /^A was to [a-z ]+ B\.$/ : /^A [a-z ]+ B\.$/);
  });

  it('that were done come before those that are intended', () => {
    const acts = [
      { title: 'A ban', intended: true, date: '2025', latest: '2025-12-31' },
      { title: 'A letter', intended: false, date: '2024', latest: '2024-12-31' },
    ];
    expect(sentenceOf(...acts.map((act) => ({ edgeKind: 'ACT', event: 'REQUEST', ...act }) as const))).toBe(
      'A made a request to B: “A letter” (2024).',
    );
  });
});

it('describes the steps in order', () => {
  const steps = [edge(0, { status: 'HELD', date: '2024' }), edge(1, { edgeKind: 'PART_OF' })];
  expect(pathSentence(steps)).toBe('A met B in 2024; B is part of C.');
});
