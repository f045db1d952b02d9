/** The layout of a channel's periods and sessions. */
import { describe, expect, it } from 'vitest';
import { layOutChannelTimeline } from '../../../src/explorer/components/channel-timeline-layout.js';

describe('a channel timeline', () => {
  const period = { opening: null, start: null, end: null, asOf: null, reason: null, evidence: [] };
  const session = { title: 'Session', status: 'HELD' as const };
  const channel: Parameters<typeof layOutChannelTimeline>[0] = {
    periods: [
      { ...period, phase: 'ACTIVE', opening: 'LAUNCHED', start: '2006', end: '2018-10' },
      { ...period, phase: 'HALTED', start: '2018-10', end: '2025-01-14' },
      { ...period, phase: 'ACTIVE', opening: 'REVIVED', start: '2025-01-14' },
    ],
    sessions: {
      totalCount: 3,
      nodes: [
        { id: 's', ...session, session: 9, date: '2025-01-14' },
        { id: 's', ...session, session: 8, date: '2018-10' },
        { id: 's', ...session, session: null, date: null, status: 'POSTPONED' },
      ],
    },
  };
  const timeline = layOutChannelTimeline(channel, '2025-01');

  it.each(['2025-01~', '2024/2025-01', '[2025-01-03..2025-01-31]'])('ends on the last day of %s', (asOf) => {
    expect(layOutChannelTimeline(channel, asOf)).toEqual(layOutChannelTimeline(channel, '2025-01-31'));
  });

  it('has its periods side by side, each wide enough to be readable', () => {
    expect(
      timeline.periods.map(({ label, startText, hasUnknownEnd }) => `${label} ${startText} ${hasUnknownEnd}`),
    ).toEqual(['launched 2006 false', 'halted Oct 2018 false', 'revived 14 Jan 2025 true']);
    const [first, second, third] = timeline.periods;
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(1);
    expect(Math.min(...timeline.periods.map(({ width }) => width))).toBeGreaterThan(0.15);
  });

  it('has sessions at their dates, and lists those without a date separately', () => {
    expect(timeline.sessions.map(({ numberText }) => numberText)).toEqual(['8', '9']);
    expect(timeline.sessions.map(({ x }) => x)).toEqual([timeline.periods[1]?.x, timeline.periods[2]?.x]);
    expect(timeline.undated).toEqual([{ id: 's', title: 'Session, postponed, without a date' }]);
  });
});
