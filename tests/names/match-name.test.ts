/** Classes of match between a text and one name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchName, parseNameQuery } from '../../src/names/match-name.js';

/** `CLASS distance coverage`, or null. */
function describeMatch(text: string, name: string): string | null {
  const match = matchName(parseNameQuery(text), name);
  return match && `${match.match} ${match.distance} ${match.coverage.toFixed(2)}`;
}

describe('matchName', () => {
  it.each([
    ['Wang Yi', 'wang-yi', 'EXACT 0 1.00'],
    ['yi wang', 'Wang Yi', 'WORDS 0 1.00'],
    ['yi', 'Wang Yi', 'WORDS 0 0.33'],
    ['li li', 'Li Wei', null],
    ['li li', 'Li Li Wei', 'WORDS 0 0.57'],
    ['w y', 'Wang Yi', 'PREFIX 0 0.33'],
    ['c c', 'Committee', null],
    ['com c', 'Cabinet Committee', 'PREFIX 0 0.25'],
    ['ang', 'Wang Yi', 'PART 0 0.50'],
    ['gy', 'Wang Yi', 'PART 0 0.33'],
    ['g', 'Wang Yi', null],
    ['毅', '王毅', 'PART 0 0.50'],
    ['태', '조태열', 'PART 0 0.33'],
    ['り', 'もりやま', null],
    ['abc', 'abd', null],
    ['abcd', 'abce', 'TYPO 1 1.00'],
    ['abcd', 'abef', null],
    ['abcdefg', 'abcdexy', null],
    ['abcdefgh', 'abcdefxy', 'TYPO 2 1.00'],
    ['abdc', 'abcd', 'TYPO 1 1.00'],
    ['wnag yi', 'Yi Wang', 'TYPO 1 1.00'],
    ['hirsohi moryiama', 'Moriyama Hiroshi', 'TYPO 2 1.00'],
    ['abcd efgh', 'abce dfgh', 'TYPO 1 1.00'],
    ['hirsohi moryiema', 'Moriyama Hiroshi', null],
    ['wangg yi', 'Wang', null],
    ['', 'Wang', null],
    ['wang', '…', null],
  ])('matches %j with %j as %s', (text, name, match) => {
    expect(describeMatch(text, name)).toBe(match);
  });

  it('pairs each word of the query with a different word whenever that is possible', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (queryWords, nameWords) => {
          const match = matchName(parseNameQuery(queryWords.join(' ')), nameWords.join(' '))?.match;
          if (canPair(queryWords, nameWords, (queryWord, word) => queryWord === word))
            expect(match).toMatch(/EXACT|WORDS/);
          else if (canPair(queryWords, nameWords, (queryWord, word) => word.startsWith(queryWord))) {
            expect(match).toMatch(/EXACT|WORDS|PREFIX/);
          }
        },
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('is fast for many similar words', () => {
    const name = [...'abcdefghijkl'].map((end) => `aaaaa${end}`).join(' ');
    const query = [...'bcdefghijklz'].map((end) => `aaaaa${end}`).join(' ');
    expect(describeMatch(query, name)).toBe('TYPO 1 1.00');
    expect(describeMatch(`${'aaaaa '.repeat(11)}z`, name)).toBe(null);
  });
});

/** Whether each word of the query can be paired with a different word of the name, by trying all pairings. */
function canPair(
  queryWords: readonly string[],
  nameWords: readonly string[],
  predicate: (queryWord: string, word: string) => boolean,
): boolean {
  const [first, ...others] = queryWords;
  if (first === undefined) return true;
  return nameWords.some(
    (word, index) => predicate(first, word) && canPair(others, nameWords.toSpliced(index, 1), predicate),
  );
}
