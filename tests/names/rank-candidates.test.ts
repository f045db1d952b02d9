/** The order of hits, whatever names there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../src/names/normalize-name.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { resolveEntity } from '../../src/names/resolve-entity.js';
import { entity } from './fixtures.js';

const order = (text: string, entities: Parameters<typeof rankCandidates>[1]) =>
  rankCandidates(text, entities).map(({ id }) => id);

describe('the order of hits', () => {
  it('is by class, typos, coverage, kind of name, name and id', () => {
    expect(
      order('wang', [
        entity('6', 'Mwangi'),
        entity('5', 'Wangari'),
        entity('4', 'Wang Huning'),
        entity('3', 'Wang Yi'),
        entity('2', 'Zed', ['Wang', 'WEAK']),
        entity('1', 'Zed', ['Wang', 'NATIVE']),
        entity('0', 'Wang'),
      ]),
    ).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(order('yi', [entity('b', 'Li Yi'), entity('a', 'Li Yi'), entity('c', 'Ai Yi')])).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(order('abcdefgh', [entity('2', 'abcdefxy'), entity('1', 'abcdefgx')])).toEqual(['1', '2']);
  });

  it('leaves typos out as soon as one entity matches better', () => {
    expect(order('Moriyama', [entity('1', 'Moriyana'), entity('2', 'Moriyama')])).toEqual(['2']);
  });

  it('shows the name that matches best, and one hit an entity', () => {
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

  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 8 });

  it('does not depend on the order of candidates or of their names', () => {
    const world = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 7 });
    const worldAndOrder = world.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(worldAndOrder, name, ([all, shuffled], text) => {
        const entities = all.map((names, index) => entity(`e${index}`, ...names));
        const turned = shuffled.flatMap((index) => entities[index] ?? []);
        const reversed = turned.map((one) => ({ ...one, names: [...one.names].reverse() }));
        expect(rankCandidates(text, reversed)).toEqual(rankCandidates(text, entities));
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });
});

describe('an entity is found', () => {
  it('by each of its names, as EXACT', () => {
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
        (name, at, other, kind) => {
          const letters = [...name];
          const place = at % letters.length;
          if (kind === 'drop') letters.splice(place, 1);
          if (kind === 'add') letters.splice(place, 0, other);
          if (kind === 'change') letters[place] = other;
          if (kind === 'swap') letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
          const [hit] = rankCandidates(letters.join(''), [entity('it', `Ab ${name}`)]);
          expect(hit?.id).toBe('it');
          if (hit?.match === 'TYPO') expect(hit.distance).toBe(1);
        },
      ),
      { seed: 11, numRuns: 1_000 },
    );
  });
});

describe('resolve', () => {
  it('takes the nearest of several typos, and none of several that are equally near', () => {
    const near = entity('near', 'abcdefgx');
    const far = entity('far', 'abcdefxy');
    const asNear = entity('as-near', 'abcdefgy');
    expect(resolveEntity(rankCandidates('abcdefgh', [far, near]))).toEqual({
      resolution: 'CLOSEST',
      entityId: 'near',
      matchedName: 'abcdefgx',
      candidateIds: ['near'],
    });
    expect(resolveEntity(rankCandidates('abcdefgh', [far, near, asNear]))).toEqual({
      resolution: 'AMBIGUOUS',
      entityId: null,
      matchedName: null,
      candidateIds: ['near', 'as-near'],
    });
  });
});
