/** Names as people write them: the entity that is meant, and how it matched, with and without the name index. */
import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { resolveEntity } from '../../src/names/resolve-entity.js';
import { entity, indexOf, PEOPLE } from './fixtures.js';

const INDEX = indexOf(PEOPLE);

/** `RESOLUTION ids (matched name, class)`; ids are sorted best first. */
function resolve(text: string): string {
  const hits = rankCandidates(text, PEOPLE);
  expect(rankCandidates(text, INDEX.findCandidates(text, 100))).toEqual(hits);
  const { resolution, matchedName, candidateIds } = resolveEntity(hits);
  const match = matchedName === null ? '' : ` (${matchedName}, ${hits[0]?.match})`;
  return `${resolution} ${candidateIds.join(' ')}${match}`.trim();
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
  ])('%s is %s', (text, resolution) => {
    expect(resolve(text)).toBe(resolution);
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
  ])('%s is %s', (text, resolution) => {
    expect(resolve(text)).toBe(resolution);
  });
});

describe('a text that matches several entities or none', () => {
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
  ])('%j is %s', (text, resolution) => {
    expect(resolve(text)).toBe(resolution);
  });

  it('matches nothing if it is longer than any name', () => {
    expect(resolve('wang '.repeat(2_000))).toBe('NOT_FOUND');
    expect(resolve('w'.repeat(10_000))).toBe('NOT_FOUND');
  });
});

describe('resolveEntity', () => {
  const resolveName = (text: string) => resolveEntity(rankCandidates(text, PEOPLE));

  it('chooses by the best class of match', () => {
    expect(resolveName('Moriyama')).toEqual({
      resolution: 'FOUND',
      entityId: 'moriyama',
      matchedName: 'Hiroshi Moriyama',
      candidateIds: ['moriyama'],
    });
    expect(resolveName('Moryiama')).toMatchObject({ resolution: 'CLOSEST', entityId: 'moriyama' });
    expect(resolveName('Wang')).toEqual({
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: ['wang-yi', 'wang-huning'],
    });
    expect(resolveName('nobody')).toEqual({
      resolution: 'NOT_FOUND',
      entityId: null,
      matchedName: null,
      candidateIds: [],
    });
  });

  it('chooses the nearest of several typos, but none of several at the same distance', () => {
    const near = entity('near', 'abcdefgx');
    const far = entity('far', 'abcdefxy');
    const equallyNear = entity('as-near', 'abcdefgy');
    expect(resolveEntity(rankCandidates('abcdefgh', [far, near]))).toEqual({
      resolution: 'CLOSEST',
      entityId: 'near',
      matchedName: 'abcdefgx',
      candidateIds: ['near'],
    });
    expect(resolveEntity(rankCandidates('abcdefgh', [far, near, equallyNear]))).toEqual({
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: ['near', 'as-near'],
    });
  });
});
