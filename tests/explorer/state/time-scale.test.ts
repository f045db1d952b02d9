/** The stops of the time slider, and a channel's band. */
import { describe, expect, it } from 'vitest';
import { layOutChannelTimeline } from '../../../src/explorer/components/channel-timeline-layout.js';
import { createTimeStops, toDayRange, toStopRange } from '../../../src/explorer/state/time-scale.js';

const span = (earliest: string | null, latest: string | null) => ({ earliest, latest });

describe('the stops', () => {
  const stops = createTimeStops([
    span('2006-01-01', '2018-10-31'),
    span('2018-10-01', '2018-10-31'),
    span('2025-01-14', null),
    span(null, null),
  ]);

  it('are the days on which something begins or ends, with what holds then', () => {
    expect(stops.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '1 Jan 2006: 1',
      '1 Oct 2018: 2',
      '31 Oct 2018: 2',
      '14 Jan 2025: 1',
    ]);
  });

  it('are open at both ends of the scale, and inclusive days within', () => {
    expect([toDayRange(stops, 0, 3), toDayRange(stops, 1, 2)]).toEqual([
      [null, null],
      ['2018-10-01', '2018-10-31'],
    ]);
    expect([toStopRange(stops, null, null), toStopRange(stops, '2018-10-01', '2018-10-31')]).toEqual([
      [0, 3],
      [1, 2],
    ]);
    expect([
      toStopRange(stops, '2030-01-01', null),
      toStopRange(stops, null, '1990-01-01'),
      toStopRange([], null, null),
    ]).toEqual([
      [3, 3],
      [0, 0],
      [0, 0],
    ]);
  });

  it('are months where days would be too many, and years where months would', () => {
    const many = (count: number, step: number) =>
      createTimeStops(
        Array.from({ length: count }, (_, at) => {
          const day = new Date(Date.UTC(1990, 0, 1 + at * step)).toISOString().slice(0, 10);
          return span(day, day);
        }),
      );
    const months = many(200, 2);
    expect([months.length, months[1]?.label, months[1]?.from, months[1]?.to]).toEqual([
      14,
      'Feb 1990',
      '1990-02-01',
      '1990-02-28',
    ]);
    const years = many(200, 40);
    expect([years[0]?.label, years[0]?.from, years[0]?.to]).toEqual(['1990', '1990-01-01', '1990-12-31']);
    expect(createTimeStops([span(null, null)])).toEqual([]);
  });
});

describe('a band', () => {
  const period = { opening: null, start: null, end: null, asOf: null, reason: null, evidence: [] };
  const session = { title: 'Session', status: 'HELD' as const };
  const biography: Parameters<typeof layOutChannelTimeline>[0] = {
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
  const band = layOutChannelTimeline(biography, '2025-01');

  it.each(['2025-01~', '2024/2025-01', '[2025-01-03..2025-01-31]'])('ends on the last day of %s', (asOf) => {
    expect(layOutChannelTimeline(biography, asOf)).toEqual(layOutChannelTimeline(biography, '2025-01-31'));
  });

  it('lays the periods side by side, none too narrow to be read', () => {
    expect(
      band.periods.map(({ label, startText, hasUnknownEnd }) => `${label} ${startText} ${hasUnknownEnd}`),
    ).toEqual(['launched 2006 false', 'halted Oct 2018 false', 'revived 14 Jan 2025 true']);
    const [first, second, third] = band.periods;
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(1);
    expect(Math.min(...band.periods.map(({ width }) => width))).toBeGreaterThan(0.15);
  });

  it('has each session where it was held, and those without a date apart', () => {
    expect(band.sessions.map(({ numberText }) => numberText)).toEqual(['8', '9']);
    expect(band.sessions.map(({ x }) => x)).toEqual([band.periods[1]?.x, band.periods[2]?.x]);
    expect(band.undated).toEqual([{ id: 's', title: 'Session, postponed, without a date' }]);
  });
});
