/** The stops of the time slider. */
import { describe, expect, it } from 'vitest';
import { createTimeStops, toDayRange, toStopRange } from '../../../src/explorer/state/time-scale.js';

const span = (earliest: string | null, latest: string | null) => ({ earliest, latest });

describe('time stops', () => {
  const stops = createTimeStops([
    span('2006-01-01', '2018-10-31'),
    span('2018-10-01', '2018-10-31'),
    span('2025-01-14', null),
    span(null, null),
  ]);

  it('are the days on which an edge begins or ends, with the number of edges then', () => {
    expect(stops.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '1 Jan 2006: 1',
      '1 Oct 2018: 2',
      '31 Oct 2018: 2',
      '14 Jan 2025: 1',
    ]);
  });

  it('are converted to days: open at the ends of the scale, otherwise inclusive', () => {
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

  it('are months if there are too many days, and years if there are too many months', () => {
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
