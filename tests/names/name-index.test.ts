/** The name index of the embedded engine returns every entity that can be ranked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { entity, indexOf, PEOPLE } from './fixtures.js';

describe('NameIndex', () => {
  const name = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'n', '王', 'か', 'é', '-'), maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '));

  it('returns all entities that are ranked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        name,
        (nameLists, text) => {
          const entities = nameLists.map((names, index) => entity(`e${index}`, ...names));
          expect(rankCandidates(text, indexOf(entities).findCandidates(text, 100))).toEqual(
            rankCandidates(text, entities),
          );
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  const word = fc.oneof(
    ...['aeinst', 'агов', '王毅沪', 'かきさ', '조태열', 'शरम', '𠮷𠮟'].map((letters) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 }),
    ),
  );
  const fullName = fc.array(word, { minLength: 1, maxLength: 4 });
  /** Drops, doubles or swaps a letter, inserts a space or an e, reverses the words, or joins two of them. */
  const misspell = (parts: readonly string[], kind: number, position: number): string => {
    const letters = [...parts.join(' ')];
    const index = position % letters.length;
    const [letter = '', next = ''] = letters.slice(index, index + 2);
    const replacements = [[], [letter, letter], [next, letter], [letter, ' '], [letter, next, 'e']];
    if (kind < replacements.length)
      return letters.toSpliced(index, kind > 1 ? 2 : 1, ...(replacements[kind] ?? [])).join('');
    if (kind === replacements.length) return parts.toReversed().join(' ');
    return parts.join(' ').replace(' ', '');
  };

  it('returns all entities that are ranked for a misspelled name in any script', () => {
    fc.assert(
      fc.property(
        fc.array(fullName, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(6), fc.nat(30)), { maxLength: 2 }),
        fc.nat(30),
        (fullNames, misspellings, start) => {
          const entities = fullNames.map((parts, index) => entity(`e${index}`, parts.join(' ')));
          const text = misspellings.reduce(
            (spelling, [kind, position]) =>
              spelling === '' ? '' : misspell(spelling.split(' '), kind, position),
            (fullNames[0] ?? []).join(' '),
          );
          for (const query of [text, text.slice(start % (text.length + 1))]) {
            expect(rankCandidates(query, indexOf(entities).findCandidates(query, 100))).toEqual(
              rankCandidates(query, entities),
            );
          }
        },
      ),
      { seed: 12, numRuns: 1000 },
    );
  });

  it('returns better matches first if there are more than the limit', () => {
    const entities = [
      entity('part', 'Xwang'),
      entity('prefix', 'Wangari'),
      entity('word', 'Wang Yi'),
      entity('equal', 'Wang'),
    ];
    const idsWithin = (limit: number) =>
      indexOf(entities)
        .findCandidates('wang', limit)
        .map(({ id }) => id)
        .sort();
    expect(idsWithin(1)).toEqual(['equal']);
    expect(idsWithin(2)).toEqual(['equal', 'word']);
    expect(idsWithin(3)).toEqual(['equal', 'prefix', 'word']);
    expect(idsWithin(4)).toEqual(['equal', 'part', 'prefix', 'word']);
  });

  it('returns a name that differs only in spaces before one in another order', () => {
    const both = [entity('words', 'Ning Huang'), entity('equal', 'Huangning', 'Some Other Long Name')];
    const [first] = indexOf(both.toReversed()).findCandidates('huang ning', 1);
    expect([first?.id, indexOf(both).findCandidates('huang ning', 1)[0]?.id]).toEqual(['equal', 'equal']);
  });

  it('returns a part of one name before parts of several', () => {
    const [first] = indexOf([entity('apart', 'Xang', 'Yi'), entity('part', 'Wang Yian')]).findCandidates(
      'ang yi',
      1,
    );
    expect(first?.id).toBe('part');
  });

  it('finds a name with split words in another order', () => {
    const text = 'Petrova Ivan Ovna';
    const [petrova] = indexOf([entity('petrova', 'Alexandra Ivanovna Petrova')]).findCandidates(text, 1);
    expect(petrova?.id).toBe('petrova');
  });

  it.each([
    ['Ivanovna Alexandra', 'Alexandra Ivan Ovna'],
    ['Gg Hh Ff Ee Dd Cc Bb Aa', 'Aa Bb Cc Dd Ee Ff Gghh'],
    ['Gghh Ff Ee Dd Cc Bb Aa', 'Aa Bb Cc Dd Ee Ff Gg Hh'],
  ])('finds for %s the name %s', (text, name) => {
    expect(indexOf([entity('one', name)]).findCandidates(text, 1)).toHaveLength(1);
  });

  it.each(['', '---', '🙂', '\ud800\udfff\u0000', 'ﷺ'.repeat(50), 'z'.repeat(10_000)])(
    'finds nothing for %j',
    (text) => {
      expect(indexOf(PEOPLE).findCandidates(text, 5)).toEqual([]);
    },
  );

  it('returns entities without their search keys', () => {
    expect(indexOf(PEOPLE).findCandidates('毅', 5)).toEqual([PEOPLE[1]]);
  });

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
  ])('returns all entities that are ranked for %s', (query) => {
    expect(rankCandidates(query, indexOf(PEOPLE).findCandidates(query, 100))).toEqual(
      rankCandidates(query, PEOPLE),
    );
  });
});
