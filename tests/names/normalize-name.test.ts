/** Folding: which spellings meet, and which letters stay apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalizeName,
  removeSpaces,
  splitWords,
  toNameText,
  toSearchKeys,
} from '../../src/names/normalize-name.js';

describe('spellings that meet', () => {
  it.each([
    ['O´Brien', 'O’Brien'],
    ['O`Brien', "O'Brien"],
    ['Hu‐ning', 'Hu-ning'],
    ['Hu−ning', 'Huning'],
    ['J.D. Vance', 'JD Vance'],
    ['Huning,Wang', 'Huning Wang'],
    ['LDP/Komeito', 'LDP Komeito'],
    ['WEIẞ', 'weiss'],
    ['ΓΙΩΡΓΟΣ', 'γιώργος'],
    ['Σ', 'ς'],
    ['Горбачёв', 'Горбачев'],
    ['Ħal', 'hal'],
    ['İstanbul', 'istanbul'],
    ['مُحَمَّد', 'محمد'],
    ['辻\u{E0100}', '辻'],
    ['Wang\u00a0Yi', 'Wang Yi'],
    ['Wang\u200bYi', 'WangYi'],
    ['習近平　主席', '習近平主席'],
    ['ヴィクトル・オルバーン', 'ゔぃくとる おるばーん'],
    ['ｶﾞｸﾄ', 'がくと'],
    ['ﬁ', 'fi'],
  ])('%s and %s', (a, b) => {
    expect(normalizeName(a)).toBe(normalizeName(b));
  });
});

describe('letters that stay apart', () => {
  it.each([
    ['か', 'が'],
    ['は', 'ぱ'],
    ['राम', 'रम'],
    ['조', '초'],
    ['森', '杜'],
  ])('%s and %s', (a, b) => {
    expect(normalizeName(a)).not.toBe(normalizeName(b));
  });
});

describe('what folding gives', () => {
  it('is letters, marks and digits, parted by single spaces, and stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const folded = normalizeName(text);
        expect(folded).toMatch(/^([\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*)?$/u);
        expect(normalizeName(folded)).toBe(folded);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('is taken apart into words, or put together', () => {
    expect(splitWords('wang huning')).toEqual(['wang', 'huning']);
    expect(splitWords('')).toEqual([]);
    expect(removeSpaces('nguyen phu trong')).toBe('nguyenphutrong');
  });

  it('is indexed with and without spaces, and not at all when nothing is left', () => {
    expect(toSearchKeys(['조 태열', '!', 'Cho Tae-yul'])).toEqual([
      'cho taeyul',
      'chotaeyul',
      '조 태열',
      '조태열',
    ]);
  });

  it('has two neighbours written as one, as either may be asked for', () => {
    expect(toSearchKeys(['Nguyễn Phú Trọng'])).toEqual([
      'nguyen phu trong',
      'nguyenphu',
      'nguyenphutrong',
      'phutrong',
    ]);
  });

  it('is one text in which no part of a name goes over into the next, and none stands at an edge', () => {
    expect(toNameText(['Cho Tae-yul', '조 태열', '!', 'CHO TAE YUL'])).toBe(' chotaeyul  조태열 ');
    expect(toNameText(['!'])).toBe('');
  });
});
