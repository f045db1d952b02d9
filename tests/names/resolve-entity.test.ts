/** Names as people ask for them: who is meant, and how it matched, whichever way the candidates are found. */
import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { resolveEntity } from '../../src/names/resolve-entity.js';
import { indexOf, PEOPLE } from './fixtures.js';

const INDEX = indexOf(PEOPLE);

/** `resolution id (matched name, class)`; for several, the ids best first. */
function meant(text: string): string {
  const hits = rankCandidates(text, PEOPLE);
  expect(rankCandidates(text, INDEX.findCandidates(text, 100))).toEqual(hits);
  const { resolution, matchedName, candidateIds } = resolveEntity(hits);
  const how = matchedName === null ? '' : ` (${matchedName}, ${hits[0]?.match})`;
  return `${resolution} ${candidateIds.join(' ')}${how}`.trim();
}

describe('a name', () => {
  it.each([
    ['wang huning', 'FOUND wang-huning (Wang Huning, EXACT)'],
    ['Wang Hu-ning', 'FOUND wang-huning (Wang Huning, EXACT)'],
    ['Wang Hu Ning', 'FOUND wang-huning (Wang Huning, EXACT)'],
    ['wanghuning', 'FOUND wang-huning (Wang Huning, EXACT)'],
    ['HUNING WANG', 'FOUND wang-huning (Wang Huning, WORDS)'],
    ['WANG, Huning', 'FOUND wang-huning (Wang Huning, EXACT)'],
    ['Huning,Wang', 'FOUND wang-huning (Wang Huning, WORDS)'],
    ['Hu Ning Wang', 'FOUND wang-huning (Wang Huning, WORDS)'],
    ['hu nin w', 'FOUND wang-huning (Wang Huning, PREFIX)'],
    ['王沪宁', 'FOUND wang-huning (王沪宁, EXACT)'],
    ['王滬寧', 'FOUND wang-huning (王滬寧, EXACT)'],
    ['王 沪宁', 'FOUND wang-huning (王沪宁, EXACT)'],
    ['沪', 'FOUND wang-huning (王沪宁, PART)'],
    ['Moriyama', 'FOUND moriyama (Hiroshi Moriyama, WORDS)'],
    ['moriyama hiroshi', 'FOUND moriyama (Hiroshi Moriyama, WORDS)'],
    ['森山', 'FOUND moriyama (森山裕, PREFIX)'],
    ['山裕', 'FOUND moriyama (森山裕, PART)'],
    ['もりやま', 'FOUND moriyama (もりやまひろし, PREFIX)'],
    ['モリヤマ', 'FOUND moriyama (もりやまひろし, PREFIX)'],
    ['ﾓﾘﾔﾏ', 'FOUND moriyama (もりやまひろし, PREFIX)'],
    ['Ｍｏｒｉｙａｍａ', 'FOUND moriyama (Hiroshi Moriyama, WORDS)'],
    ['Tae-yul Cho', 'FOUND cho (Cho Tae-yul, WORDS)'],
    ['Tae yul Cho', 'FOUND cho (Cho Tae-yul, WORDS)'],
    ['Tae yong Cho', 'FOUND cho (Cho Tae-yong, WORDS)'],
    ['조 태열', 'FOUND cho (조태열, EXACT)'],
    ['태열', 'FOUND cho (조태열, PART)'],
    ['ドナルド トランプ', 'FOUND trump (ドナルド・トランプ, EXACT)'],
    ['ドナルド＝トランプ', 'FOUND trump (ドナルド・トランプ, EXACT)'],
    ['Donald J Trump', 'FOUND trump (Donald J. Trump, EXACT)'],
    ['trong nguyen phu', 'FOUND nguyen (Nguyễn Phú Trọng, WORDS)'],
    ['phutrong nguyen', 'FOUND nguyen (Nguyễn Phú Trọng, WORDS)'],
    ["o'brien", 'FOUND obrien (Conor O’Brien, WORDS)'],
    ['O´Brien', 'FOUND obrien (Conor O’Brien, WORDS)'],
    ['o brien', 'FOUND obrien (Conor O’Brien, WORDS)'],
    ['komeito', 'FOUND dialogue (LDP/Komeito–CPC Dialogue, PREFIX)'],
  ])('%s is %s', (text, answer) => {
    expect(meant(text)).toBe(answer);
  });
});

describe('a typo', () => {
  it.each([
    ['Moryiama', 'CLOSEST moriyama (Hiroshi Moriyama, TYPO)'],
    ['Hirsohi Moryiama', 'CLOSEST moriyama (Hiroshi Moriyama, TYPO)'],
    ['Nishda', 'CLOSEST nishida (Makoto Nishida, TYPO)'],
    ['Wang Hunign', 'CLOSEST wang-huning (Wang Huning, TYPO)'],
    ['Wan Ghunign', 'CLOSEST wang-huning (Wang Huning, TYPO)'],
    ['Wnag Huning', 'CLOSEST wang-huning (Wang Huning, TYPO)'],
    ['Ishbia', 'CLOSEST ishiba (Shigeru Ishiba, TYPO)'],
    ['Wnag', 'AMBIGUOUS wang-yi wang-huning'],
    ['Huuniinng', 'NOT_FOUND'],
    ['Yii', 'NOT_FOUND'],
  ])('%s is %s', (text, answer) => {
    expect(meant(text)).toBe(answer);
  });
});

describe('a text that names several or none', () => {
  it.each([
    ['Wang', 'AMBIGUOUS wang-yi wang-huning'],
    ['Wan', 'AMBIGUOUS wang-yi wang-huning'],
    ['王', 'AMBIGUOUS wang-yi wang-huning'],
    ['xyzzy', 'NOT_FOUND'],
    ['', 'NOT_FOUND'],
    ['   ', 'NOT_FOUND'],
    ['*', 'NOT_FOUND'],
    ['---', 'NOT_FOUND'],
    ['🙂', 'NOT_FOUND'],
    ['\ud800', 'NOT_FOUND'],
    ['\u0000', 'NOT_FOUND'],
    ['constructor', 'NOT_FOUND'],
  ])('%j is %s', (text, answer) => {
    expect(meant(text)).toBe(answer);
  });

  it('asks for nothing when it is longer than any name', () => {
    expect(meant('wang '.repeat(2_000))).toBe('NOT_FOUND');
    expect(meant('w'.repeat(10_000))).toBe('NOT_FOUND');
  });
});
