/** Names: folding, classes of match, a total ranking, and the entity that was meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedEntity } from '../../src/engines/graph.js';
import { editDistance } from '../../src/names/edit-distance.js';
import { buildLuceneQueries } from '../../src/names/lucene-queries.js';
import { parseNameQuery } from '../../src/names/match-name.js';
import { normalizeName, toSearchKeys } from '../../src/names/normalize-name.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { resolveEntity } from '../../src/names/resolve-entity.js';
import { indexOf } from './fixtures.js';

const PEOPLE: readonly NamedEntity[] = [
  entity('wang-huning', 'Wang Huning', '王沪宁', '王滬寧', 'Huning Wang'),
  entity('wang-yi', 'Wang Yi', '王毅'),
  entity('moriyama', 'Hiroshi Moriyama', '森山裕', 'もりやまひろし'),
  entity('nishida', 'Makoto Nishida', '西田実仁'),
  entity('nguyen', 'Nguyễn Phú Trọng'),
  entity('obrien', "Conor O'Brien"),
  entity('orban', 'Viktor Orbán'),
];

describe('fold', () => {
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
  ])('makes %s into %s', (text, folded) => {
    expect(normalizeName(text)).toBe(folded);
  });

  it('gives the keys to index once each, with and without spaces', () => {
    expect(toSearchKeys(['Wang Yi', 'WANG YI', '王毅'])).toEqual(['wang yi', 'wangyi', '王毅']);
  });
});

describe('edits', () => {
  it.each([
    ['moriyama', 'moryiama', 1],
    ['nishida', 'nishda', 1],
    ['abcd', 'dcba', null],
    ['same', 'same', 0],
  ])('between %s and %s are %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});

describe('rank', () => {
  const found = (text: string) => rankCandidates(text, PEOPLE).map(({ id, match }) => `${id} ${match}`);
  it.each([
    ['王滬寧', ['wang-huning EXACT']],
    ['wang', ['wang-yi WORDS', 'wang-huning WORDS']],
    ['yi wang', ['wang-yi WORDS']],
    ['wan h', ['wang-huning PREFIX']],
    ['riyam', ['moriyama PART']],
    ['沪', ['wang-huning PART']],
    ['a', []],
    ['森山', ['moriyama PREFIX']],
    ['orban', ['orban WORDS']],
    ['Moryiama', ['moriyama TYPO']],
    ['nshida', ['nishida TYPO']],
    ['obrein', ['obrien TYPO']],
    ['xyzzy', []],
    ['*', []],
  ])('answers %s with %j', (text, hits) => {
    expect(found(text)).toEqual(hits);
  });

  it('does not depend on the order of candidates', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...PEOPLE], { minLength: PEOPLE.length }),
        fc.constantFrom('wang', 'i', 'o', 'n'),
        (people, text) => {
          expect(rankCandidates(text, people)).toEqual(rankCandidates(text, PEOPLE));
        },
      ),
      { seed: 7 },
    );
  });

  it('finds every entity by each of its names', () => {
    for (const { id, names } of PEOPLE) {
      for (const { value } of names)
        expect(rankCandidates(value, PEOPLE)[0]).toMatchObject({ id, match: 'EXACT' });
    }
  });
});

describe('resolve', () => {
  const meant = (text: string) => resolveEntity(rankCandidates(text, PEOPLE));
  it('lets the best class decide', () => {
    expect(meant('Moriyama')).toEqual({
      resolution: 'FOUND',
      entityId: 'moriyama',
      matchedName: 'Hiroshi Moriyama',
      candidateIds: ['moriyama'],
    });
    expect(meant('Moryiama')).toMatchObject({ resolution: 'CLOSEST', entityId: 'moriyama' });
    expect(meant('Wang')).toEqual({
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: ['wang-yi', 'wang-huning'],
    });
    expect(meant('nobody')).toEqual({
      resolution: 'NOT_FOUND',
      entityId: null,
      matchedName: null,
      candidateIds: [],
    });
  });
});

describe('candidates of the embedded engine', () => {
  const index = indexOf(PEOPLE);
  it.each([
    'wang',
    'Wang Hu Ning',
    'riyam',
    '沪宁',
    'もりやま',
    'Moryiama',
    'Nishdia',
    'nguyen',
    'yi wang',
    'xyzzy',
    '',
  ])('hold everyone who would be ranked for %s', (text) => {
    expect(rankCandidates(text, index.findCandidates(text, 100))).toEqual(rankCandidates(text, PEOPLE));
  });
});

describe('luceneQueries', () => {
  it('ask for equal words, for begun ones and for typos', () => {
    expect(buildLuceneQueries(parseNameQuery('Wang Hu-ning'))).toEqual({
      exact: '(huning AND wang) OR (wanghuning)',
      prefix: '(huning* AND wang*) OR (wanghuning*)',
      fuzzy: '(huning~1 AND wang~1) OR wanghuning~2',
    });
  });

  it('let nothing of the syntax through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { prefix } = buildLuceneQueries(parseNameQuery(text));
        expect(prefix.replace(/[\p{L}\p{N}\p{M} ]/gu, '')).toMatch(/^[()*]*$/);
      }),
      { seed: 7 },
    );
  });
});

function entity(id: string, ...names: string[]): NamedEntity {
  return {
    id,
    name: names[0] ?? '',
    names: names.map((value, index) => ({ value, kind: index === 0 ? 'PRIMARY' : 'ALIAS' })),
  };
}
