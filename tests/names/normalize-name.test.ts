/** Normalized names: which spellings are equal, which letters stay different, and the search keys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalizeName,
  removeSpaces,
  splitWords,
  toNameText,
  toSearchKeys,
} from '../../src/names/normalize-name.js';

describe('equal spellings', () => {
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

describe('different letters', () => {
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

describe('normalizeName', () => {
  it.each([
    ['Wang Hu-ning', 'wang huning'],
    ['  Wáng   HÙNÍNG ', 'wang huning'],
    ['O’Brien', 'obrien'],
    ['Nguyễn Phú Trọng', 'nguyen phu trong'],
    ['Đỗ Mười', 'do muoi'],
    ['Straße', 'strasse'],
    ['王 沪 宁', '王沪宁'],
    ['モリヤマ', 'もりやま'],
    ['ﾓﾘﾔﾏ', 'もりやま'],
    ['がぎ', 'がぎ'],
    ['Ｗａｎｇ', 'wang'],
    ['조 태열', '조 태열'],
    ['--- ! ', ''],
    ['🙂', ''],
  ])('%s becomes %s', (text, normalized) => {
    expect(normalizeName(text)).toBe(normalized);
  });

  it('gives words of letters, marks and digits, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const normalized = normalizeName(text);
        expect(normalized).toMatch(/^([\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*)?$/u);
        expect(normalizeName(normalized)).toBe(normalized);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('gives names that can be split into words or joined', () => {
    expect(splitWords('wang huning')).toEqual(['wang', 'huning']);
    expect(splitWords('')).toEqual([]);
    expect(removeSpaces('nguyen phu trong')).toBe('nguyenphutrong');
  });
});

describe('search keys', () => {
  it('have each name with and without spaces, and omit empty names', () => {
    expect(toSearchKeys(['조 태열', '!', 'Cho Tae-yul'])).toEqual([
      'cho taeyul',
      'chotaeyul',
      '조 태열',
      '조태열',
    ]);
  });

  it('have each pair of neighbouring words joined', () => {
    expect(toSearchKeys(['Nguyễn Phú Trọng'])).toEqual([
      'nguyen phu trong',
      'nguyenphu',
      'nguyenphutrong',
      'phutrong',
    ]);
  });

  it('have no duplicates', () => {
    expect(toSearchKeys(['Wang Yi', 'WANG YI', '王毅'])).toEqual(['wang yi', 'wangyi', '王毅']);
  });
});

describe('toNameText', () => {
  it('delimits each name, so that no match spans two names', () => {
    expect(toNameText(['Cho Tae-yul', '조 태열', '!', 'CHO TAE YUL'])).toBe(' chotaeyul  조태열 ');
    expect(toNameText(['!'])).toBe('');
  });
});
