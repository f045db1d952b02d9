/** Dates in words: short for labels, after a preposition, and as the end of a sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../src/model/partial-date.js';
import { formatDate, formatDateClause, formatDateNoun, formatDateSpan } from '../../src/text/format-date.js';

describe('a date in words', () => {
  it.each([
    ['2006', '2006', 'in 2006'],
    ['2018-10', 'Oct 2018', 'in October 2018'],
    ['2025-01-04', '4 Jan 2025', 'on 4 January 2025'],
    ['2024-11-26/2024-12-04', '26 Nov – 4 Dec 2024', 'from 26 November to 4 December 2024'],
    ['2025-01-13/2025-01-14', '13–14 Jan 2025', 'from 13 to 14 January 2025'],
    ['2024-12-30/2025-01-02', '30 Dec 2024 – 2 Jan 2025', 'from 30 December 2024 to 2 January 2025'],
    ['2006/2018', '2006–2018', 'from 2006 to 2018'],
    ['2025/2025', '2025', 'in 2025'],
    ['2024-05/2024-09', 'May–Sep 2024', 'from May to September 2024'],
    ['2024-05/2024-09-03', 'May 2024 – 3 Sep 2024', 'from May 2024 to 3 September 2024'],
    ['[2025-01-13..2025-01-14]', '13 or 14 Jan 2025', 'on 13 or 14 January 2025'],
    ['[2025-01-11..2025-01-20]', 'between 11 and 20 Jan 2025', 'between 11 and 20 January 2025'],
    ['[2024-12-31..2025-01-01]', '31 Dec 2024 or 1 Jan 2025', 'on 31 December 2024 or 1 January 2025'],
    ['[2025-01-13,2025-01-20]', '13 or 20 Jan 2025', 'on 13 or 20 January 2025'],
    ['[2023..2024]', '2023 or 2024', 'in 2023 or 2024'],
    ['[2023..2026]', 'between 2023 and 2026', 'between 2023 and 2026'],
    ['[2025-01,2025-02,2025-03]', 'Jan, Feb or Mar 2025', 'in January, February or March 2025'],
    ['[2024]', '2024', 'in 2024'],
    ['[2024,2024]', '2024', 'in 2024'],
    ['[2024..2024]', '2024', 'in 2024'],
    ['[ 2024 , 2025 ]', '2024 or 2025', 'in 2024 or 2025'],
    ['[2024,2026..2028]', '2024 or between 2026 and 2028', 'in 2024 or between 2026 and 2028'],
    ['[2025-01-13,2025-03]', '13 Jan 2025 or Mar 2025', 'on 13 January 2025 or in March 2025'],
    ['no date', 'no date', 'no date'],
  ])('%s is %s', (edtf, words, clause) => {
    expect([formatDate(edtf), formatDateClause(edtf)]).toEqual([words, clause]);
  });
});

describe('an uncertain or approximate date in words', () => {
  it.each([
    ['2024~', 'about 2024', 'in about 2024'],
    ['2025-01-14~', 'about 14 Jan 2025', 'on about 14 January 2025'],
    ['2025-01?', 'perhaps Jan 2025', 'perhaps in January 2025'],
    ['2006%', 'perhaps about 2006', 'perhaps in about 2006'],
    ['2024?-05', 'perhaps May 2024', 'perhaps in May 2024'],
    ['?2024-05', 'perhaps May 2024', 'perhaps in May 2024'],
    ['2024-~05', 'about May 2024', 'in about May 2024'],
    ['2024?-05~', 'perhaps about May 2024', 'perhaps in about May 2024'],
    ['~2024-05-14%', 'perhaps about 14 May 2024', 'perhaps on about 14 May 2024'],
    ['2024-%05-14', 'perhaps about 14 May 2024', 'perhaps on about 14 May 2024'],
    ['2024~/2025?', 'from about 2024 to perhaps 2025', 'from about 2024 to perhaps 2025'],
    ['[2024?,2025~]', 'perhaps 2024 or about 2025', 'perhaps in 2024 or in about 2025'],
    ['[2020~..2025?]', 'between about 2020 and perhaps 2025', 'between about 2020 and perhaps 2025'],
  ])('%s is %s', (edtf, words, clause) => {
    expect([formatDate(edtf), formatDateClause(edtf)]).toEqual([words, clause]);
  });
});

describe('a date with unknown digits in words', () => {
  it.each([
    ['202X', '2020s', 'in the 2020s'],
    ['200X', 'between 2000 and 2009', 'between 2000 and 2009'],
    ['20XX', 'between 2000 and 2099', 'between 2000 and 2099'],
    ['2XXX', 'between 2000 and 2999', 'between 2000 and 2999'],
    ['XXXX', 'unknown year', 'in an unknown year'],
    ['20X4', 'between 2004 and 2094', 'between 2004 and 2094'],
    ['2024-XX', 'some month of 2024', 'in some month of 2024'],
    ['202X-XX', 'some month of the 2020s', 'in some month of the 2020s'],
    ['20XX-XX', 'some month between 2000 and 2099', 'in some month between 2000 and 2099'],
    ['XXXX-XX', 'some month of an unknown year', 'in some month of an unknown year'],
    ['2024-1X', 'Oct, Nov or Dec 2024', 'in October, November or December 2024'],
    ['2024-0X', 'between Jan and Sep 2024', 'between January and September 2024'],
    ['2024-X1', 'Jan or Nov 2024', 'in January or November 2024'],
    ['199X-03', 'Mar of some year in the 1990s', 'in March of some year in the 1990s'],
    ['19XX-03', 'Mar of some year between 1900 and 1999', 'in March of some year between 1900 and 1999'],
    ['XXXX-05', 'May of an unknown year', 'in May of an unknown year'],
    ['2024-05-XX', 'some day in May 2024', 'on some day in May 2024'],
    ['2024-XX-XX', 'some day in 2024', 'on some day in 2024'],
    ['202X-XX-XX', 'some day in the 2020s', 'on some day in the 2020s'],
    ['20XX-XX-XX', 'some day between 2000 and 2099', 'on some day between 2000 and 2099'],
    [
      '202X-05-XX',
      'some day in May of some year in the 2020s',
      'on some day in May of some year in the 2020s',
    ],
    ['2024-1X-XX', 'some day in Oct, Nov or Dec 2024', 'on some day in October, November or December 2024'],
    ['2024-0X-XX', 'some day between Jan and Sep 2024', 'on some day between January and September 2024'],
    ['2024-05-1X', 'between 10 and 19 May 2024', 'between 10 and 19 May 2024'],
    ['2023-02-2X', 'between 20 and 28 Feb 2023', 'between 20 and 28 February 2023'],
    ['2024-05-3X', '30 or 31 May 2024', 'on 30 or 31 May 2024'],
    ['2024-05-X5', '5, 15 or 25 May 2024', 'on 5, 15 or 25 May 2024'],
    ['2024-05-X1', '1, 11, 21 or 31 May 2024', 'on 1, 11, 21 or 31 May 2024'],
    ['202X-05-14', '14 May of some year in the 2020s', 'on 14 May of some year in the 2020s'],
    ['XXXX-05-14', '14 May of an unknown year', 'on 14 May of an unknown year'],
    ['2024-XX-14', 'the 14th of some month of 2024', 'on the 14th of some month of 2024'],
    [
      '2024-XX-X2',
      'the 2nd, 12th or 22nd of some month of 2024',
      'on the 2nd, 12th or 22nd of some month of 2024',
    ],
    [
      '2024-XX-1X',
      'between the 10th and the 19th of some month of 2024',
      'between the 10th and the 19th of some month of 2024',
    ],
    ['2024-1X-14', 'the 14th of Oct, Nov or Dec 2024', 'on the 14th of October, November or December 2024'],
    [
      '2024-0X-03',
      'the 3rd of a month between Jan and Sep 2024',
      'on the 3rd of a month between January and September 2024',
    ],
    ['202X/2035', 'from the 2020s to 2035', 'from the 2020s to 2035'],
    [
      '20XX/2105',
      'from some time between 2000 and 2099 to 2105',
      'from some time between 2000 and 2099 to 2105',
    ],
    ['2024-05-XX/2024-06', 'from some day in May 2024 to Jun 2024', 'from some day in May 2024 to June 2024'],
    ['[202X,2035]', '2020s or 2035', 'in the 2020s or in 2035'],
    ['[202X..2035]', 'between the 2020s and 2035', 'between the 2020s and 2035'],
    ['[20XX..2105]', 'between 1 Jan 2000 and 2105', 'between 1 January 2000 and 2105'],
  ])('%s is %s', (edtf, words, clause) => {
    expect(parsePartialDate(edtf)).not.toHaveProperty('problem');
    expect([formatDate(edtf), formatDateClause(edtf)]).toEqual([words, clause]);
  });
});

it.each([
  ['2018-10', 'October 2018'],
  ['202X', 'the 2020s'],
  ['20XX', 'some time between 2000 and 2099'],
  ['XXXX', 'an unknown year'],
  ['2024-0X', 'some time between January and September 2024'],
  ['2006/2018', 'some time between 2006 and 2018'],
  ['2024~/2025', 'some time from about 2024 to 2025'],
  ['[2025-01-11..2025-01-20]', 'some time between 11 and 20 January 2025'],
  ['[2025-01-13..2025-01-14]', '13 or 14 January 2025'],
  ['2024?', 'perhaps 2024'],
])('%s after a preposition is %s', (edtf, words) => {
  expect(formatDateNoun(edtf)).toBe(words);
});

describe('every date that facts may have', () => {
  const number = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789XXX'), minLength: length, maxLength: length });
  const mark = fc.constantFrom('', '', '', '?', '~', '%');
  const marked = (part: fc.Arbitrary<string>) => fc.tuple(mark, part, mark).map((all) => all.join(''));
  const dateOf = (...parts: fc.Arbitrary<string>[]) =>
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), ...parts)
      .map(([length, ...all]) => all.slice(0, length).join('-'));
  const single = fc
    .oneof(
      dateOf(marked(fc.constantFrom('2023', '2024')), marked(number(12)), marked(number(28))),
      dateOf(
        fc.constantFrom('2023', '2024', '202X', '200X', '20XX', 'XXXX', '20X4'),
        fc.oneof(number(12), fc.constantFrom('XX', '0X', '1X', 'X1')),
        fc.oneof(number(28), digits(2)),
      ),
    )
    .filter((text) => !('problem' in parsePartialDate(text)));
  const range = fc.tuple(single, single).map((ends) => ends.join('..'));
  const set = fc
    .array(fc.oneof(single, range), { minLength: 1, maxLength: 4 })
    .map((items) => `[${items.join(',')}]`);
  const span = fc.tuple(single, single).map((ends) => ends.join('/'));

  it('is shown without any sign of EDTF', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(single, set, span), (edtf) => {
        if ('problem' in parsePartialDate(edtf)) return;
        accepted += 1;
        for (const words of [
          formatDate(edtf),
          formatDateNoun(edtf),
          formatDateClause(edtf),
          formatDateSpan(edtf, edtf),
        ])
          expect(words).toMatch(/^(?!.*(\.\.|undefined|null|NaN| {2}))[A-Za-z0-9 ,–]+$/);
        expect(formatDateClause(edtf)).toMatch(/^(perhaps )?(in|on|between|from) /);
        expect(`${formatDate(edtf)} ${formatDateNoun(edtf)} ${formatDateClause(edtf)}`).not.toMatch(/X/);
      }),
      { seed: 2405, numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});
