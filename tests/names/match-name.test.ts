/** The classes of match between a text and one name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchName, parseNameQuery } from '../../src/names/match-name.js';

function matched(text: string, name: string): string | null {
  const found = matchName(parseNameQuery(text), name);
  return found && `${found.match} ${found.distance} ${found.coverage.toFixed(2)}`;
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
  ])('takes %j for %j as %s', (text, name, match) => {
    expect(matched(text, name)).toBe(match);
  });

  it('gives begun words to words of their own whenever that is possible', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (asked, own) => {
          const match = matchName(parseNameQuery(asked.join(' ')), own.join(' '))?.match;
          if (someOrder(asked, own, (one, other) => one === other)) expect(match).toMatch(/EXACT|WORDS/);
          else if (someOrder(asked, own, (one, other) => other.startsWith(one))) {
            expect(match).toMatch(/EXACT|WORDS|PREFIX/);
          }
        },
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('answers at once when many words are like one another', () => {
    const own = [...'abcdefghijkl'].map((end) => `aaaaa${end}`).join(' ');
    const asked = [...'bcdefghijklz'].map((end) => `aaaaa${end}`).join(' ');
    expect(matched(asked, own)).toBe('TYPO 1 1.00');
    expect(matched(`${'aaaaa '.repeat(11)}z`, own)).toBe(null);
  });
});

/** Every way to give each word asked for a word of its own, tried out. */
function someOrder(
  asked: readonly string[],
  own: readonly string[],
  fits: (asked: string, word: string) => boolean,
): boolean {
  const [first, ...others] = asked;
  if (first === undefined) return true;
  return own.some((word, index) => fits(first, word) && someOrder(others, own.toSpliced(index, 1), fits));
}
