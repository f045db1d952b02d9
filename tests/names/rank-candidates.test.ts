/** Hits of a query, and their order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../src/names/normalize-name.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { entity, PEOPLE } from './fixtures.js';

const idsFor = (text: string, entities: Parameters<typeof rankCandidates>[1]) =>
  rankCandidates(text, entities).map(({ id }) => id);

describe('rankCandidates', () => {
  const hitsFor = (text: string) => rankCandidates(text, PEOPLE).map(({ id, match }) => `${id} ${match}`);
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
  ])('finds for %s %j', (text, hits) => {
    expect(hitsFor(text)).toEqual(hits);
  });
});

describe('the order of hits', () => {
  it('is class, typos, coverage, kind of name, name and id', () => {
    expect(
      idsFor('wang', [
        entity('6', 'Mwangi'),
        entity('5', 'Wangari'),
        entity('4', 'Wang Huning'),
        entity('3', 'Wang Yi'),
        entity('2', 'Zed', ['Wang', 'WEAK']),
        entity('1', 'Zed', ['Wang', 'NATIVE']),
        entity('0', 'Wang'),
      ]),
    ).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(idsFor('yi', [entity('b', 'Li Yi'), entity('a', 'Li Yi'), entity('c', 'Ai Yi')])).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(idsFor('abcdefgh', [entity('2', 'abcdefxy'), entity('1', 'abcdefgx')])).toEqual(['1', '2']);
  });

  it('has no typos if one entity matches better', () => {
    expect(idsFor('Moriyama', [entity('1', 'Moriyana'), entity('2', 'Moriyama')])).toEqual(['2']);
  });

  it('has one hit per entity, with the name that matches best', () => {
    const [hit, ...others] = rankCandidates('Cho', [entity('cho', 'Cho Tae-yul', 'Jo Tae-yeol', 'Cho')]);
    expect(others).toEqual([]);
    expect(hit).toEqual({
      id: 'cho',
      name: 'Cho Tae-yul',
      matchedName: 'Cho',
      nameKind: 'ALIAS',
      match: 'EXACT',
      distance: 0,
      coverage: 1,
    });
  });

  it('does not depend on the order of a few people', () => {
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

  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 8 });

  it('does not depend on the order of candidates or of their names', () => {
    const nameLists = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 7,
    });
    const namesAndOrder = nameLists.chain((names) =>
      fc.tuple(fc.constant(names), fc.shuffledSubarray([...names.keys()], { minLength: names.length })),
    );
    fc.assert(
      fc.property(namesAndOrder, name, ([lists, order], text) => {
        const entities = lists.map((names, index) => entity(`e${index}`, ...names));
        const shuffled = order.flatMap((index) => entities[index] ?? []);
        const reordered = shuffled.map((one) => ({ ...one, names: [...one.names].reverse() }));
        expect(rankCandidates(text, reordered)).toEqual(rankCandidates(text, entities));
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });
});

describe('an entity is found', () => {
  it('by each of its names', () => {
    for (const { id, names } of PEOPLE) {
      for (const { value } of names)
        expect(rankCandidates(value, PEOPLE)[0]).toMatchObject({ id, match: 'EXACT' });
    }
  });

  it('by any name, as EXACT', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        fc.pre(normalizeName(name) !== '');
        expect(rankCandidates(name, [entity('it', 'Other', name)])[0]).toMatchObject({
          id: 'it',
          match: 'EXACT',
        });
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('by any one typo in a word of six letters or more', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const word = fc.string({ unit: letter, minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        letter,
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (name, position, other, kind) => {
          const letters = [...name];
          const index = position % letters.length;
          if (kind === 'drop') letters.splice(index, 1);
          if (kind === 'add') letters.splice(index, 0, other);
          if (kind === 'change') letters[index] = other;
          if (kind === 'swap') letters.splice(index, 2, ...letters.slice(index, index + 2).reverse());
          const [hit] = rankCandidates(letters.join(''), [entity('it', `Ab ${name}`)]);
          expect(hit?.id).toBe('it');
          if (hit?.match === 'TYPO') expect(hit.distance).toBe(1);
        },
      ),
      { seed: 11, numRuns: 1_000 },
    );
  });
});
