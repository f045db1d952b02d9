/** Partial dates: their bounds, and the texts that are rejected. */
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../src/model/partial-date.js';

describe('parsePartialDate', () => {
  it.each([
    ['2006', '2006-01-01', '2006-12-31', 'year'],
    ['2018-10', '2018-10-01', '2018-10-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['2000-02-29~', '2000-02-29', '2000-02-29', 'day'],
    ['2025-01-14', '2025-01-14', '2025-01-14', 'day'],
    ['2025-01-14~', '2025-01-14', '2025-01-14', 'day'],
    ['2025?', '2025-01-01', '2025-12-31', 'year'],
    ['2025-01-XX', '2025-01-01', '2025-01-31', null],
    ['2024-11-26/2024-12-04', '2024-11-26', '2024-12-04', null],
    ['2024-11/2025', '2024-11-01', '2025-12-31', null],
    ['2025/2025', '2025-01-01', '2025-12-31', null],
    ['2025-01-14/2025-01-14', '2025-01-14', '2025-01-14', null],
    ['2025-06/2025', '2025-06-01', '2025-12-31', null],
    ['199X', '1990-01-01', '1999-12-31', null],
    ['2025-XX', '2025-01-01', '2025-12-31', null],
    ['2025-XX-XX', '2025-01-01', '2025-12-31', null],
    ['2024-02-XX', '2024-02-01', '2024-02-29', null],
    ['199X-03', '1990-03-01', '1999-03-31', null],
    ['[2025-01-13..2025-01-14]', '2025-01-13', '2025-01-14', null],
    ['[2025-01-13,2025-01-15]', '2025-01-13', '2025-01-15', null],
    ['[2025-01..2025-03-02]', '2025-01-01', '2025-03-02', null],
  ])('reads %s as %s to %s', (text, min, max, precision) => {
    expect(parsePartialDate(text)).toEqual({ text, min, max, precision });
  });

  it.each([
    ['2025-02-30', 'does not exist'],
    ['2025-13', 'does not exist'],
    ['2023-02-29', 'does not exist'],
    ['2025-0X-31', 'has unknown digits that give no first and last day'],
    ['1900-02-29?', 'does not exist'],
    ['2023-04-31~', 'does not exist'],
    ['2025-13?', 'does not exist'],
    ['2023-02-29/2023-03-01', 'does not exist'],
    ['[2023-02-28..2023-02-29]', 'does not exist'],
    ['14.01.2025', 'is not in a format that Entente accepts; write a year'],
    ['January 2025', 'is not in a format that Entente accepts; write a year'],
    ['2025-1-1', 'is not in a format that Entente accepts'],
    ['', 'is not in a format that Entente accepts'],
    ['2025-02/2025-01', 'ends before it begins'],
    ['2025/2024/2026', 'is not a single date or a span'],
    ['2025/199', 'is a decade'],
    ['199', '"199" is a decade: write 199X for one of its years, or 1990/1999 for all of it; write a year'],
    ['20', '"20" is a century: write 20XX for one of its years, or 2000/2099 for all of it; write a year'],
    ['[2025-01-14..2025-01-13]', 'ends before it begins'],
    ['2025-01-14T10:00', 'has a time'],
    ['2025-21', 'is a season'],
    ['2024/..', 'has an open end'],
    ['[2025..]', 'has an open end'],
    ['{2024,2025}', 'is not a single date or a span'],
    ['Y12345', 'is not a single date or a span'],
    ['-0100', 'is outside the years'],
    ['9'.repeat(200), 'is too long'],
  ])('rejects %s: it %s', (text, reason) => {
    expect(parsePartialDate(text)).toEqual({ problem: expect.stringContaining(reason) });
  });
});
