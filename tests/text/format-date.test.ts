/** Dates in words: short for labels, long as the end of a sentence. */
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateClause } from '../../src/text/format-date.js';

describe('a date in words', () => {
  it.each([
    ['2006', '2006', 'in 2006'],
    ['2018-10', 'Oct 2018', 'in October 2018'],
    ['2025-01-04', '4 Jan 2025', 'on 4 January 2025'],
    ['2025-01-14~', 'about 14 Jan 2025', 'about 14 January 2025'],
    ['2025-01?', 'perhaps Jan 2025', 'perhaps January 2025'],
    ['2006%', 'perhaps about 2006', 'perhaps about 2006'],
    ['2024-11-26/2024-12-04', '26 Nov – 4 Dec 2024', 'from 26 November to 4 December 2024'],
    ['2025-01-13/2025-01-14', '13–14 Jan 2025', 'from 13 to 14 January 2025'],
    ['2024-12-30/2025-01-02', '30 Dec 2024 – 2 Jan 2025', 'from 30 December 2024 to 2 January 2025'],
    ['2006/2018', '2006–2018', 'from 2006 to 2018'],
    ['2024-05/2024-09', 'May–Sep 2024', 'from May to September 2024'],
    ['2024-05/2024-09-03', 'May 2024 – 3 Sep 2024', 'from May 2024 to 3 September 2024'],
    ['[2025-01-13..2025-01-14]', '13 or 14 Jan 2025', 'on 13 or 14 January 2025'],
    ['[2025-01-11..2025-01-20]', 'between 11 and 20 Jan 2025', 'between 11 and 20 January 2025'],
    ['[2024-12-31..2025-01-01]', '31 Dec 2024 or 1 Jan 2025', 'on 31 December 2024 or 1 January 2025'],
    ['[2025-01-13,2025-01-20]', '13 or 20 Jan 2025', 'on 13 or 20 January 2025'],
    ['[2023..2024]', '2023 or 2024', 'in 2023 or 2024'],
    ['[2023..2026]', 'between 2023 and 2026', 'between 2023 and 2026'],
    [
      '[2025-01,2025-02,2025-03]',
      'Jan 2025, Feb 2025 or Mar 2025',
      'in January 2025, February 2025 or March 2025',
    ],
    ['201X', '201X', 'in 201X'],
  ])('%s is %s', (edtf, words, clause) => {
    expect([formatDate(edtf), formatDateClause(edtf)]).toEqual([words, clause]);
  });
});
