/** Candidates of both engines: the embedded index leaves nobody out, and Lucene's syntax is never broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luceneQuery } from '../../src/names/lucene.js';
import { rank } from '../../src/names/rank.js';
import { entity, indexOf, PEOPLE } from './people.js';

describe('the embedded index', () => {
  const name = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'n', '王', 'か', 'é', '-'), maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '));

  it('gives everyone who would be ranked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        name,
        (all, text) => {
          const entities = all.map((names, index) => entity(`e${index}`, ...names));
          expect(rank(text, indexOf(entities).candidates(text, 100))).toEqual(rank(text, entities));
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  it('gives the better matches first when there are too many', () => {
    const many = [
      entity('part', 'Xwang'),
      entity('begun', 'Wangari'),
      entity('word', 'Wang Yi'),
      entity('equal', 'Wang'),
    ];
    const given = (limit: number) =>
      indexOf(many)
        .candidates('wang', limit)
        .map(({ id }) => id)
        .sort();
    expect(given(1)).toEqual(['equal']);
    expect(given(2)).toEqual(['equal', 'word']);
    expect(given(3)).toEqual(['begun', 'equal', 'word']);
    expect(given(4)).toEqual(['begun', 'equal', 'part', 'word']);
  });

  it('gives a name equal but for its spaces before one in another order', () => {
    const both = [entity('words', 'Ning Huang'), entity('equal', 'Huangning', 'Some Other Long Name')];
    const [first] = indexOf(both.toReversed()).candidates('huang ning', 1);
    expect([first?.id, indexOf(both).candidates('huang ning', 1)[0]?.id]).toEqual(['equal', 'equal']);
  });

  it('gives a part of a name before parts of several', () => {
    const [first] = indexOf([entity('apart', 'Xang', 'Yi'), entity('part', 'Wang Yian')]).candidates(
      'ang yi',
      1,
    );
    expect(first?.id).toBe('part');
  });

  it('gives names whose words were written apart, in another order', () => {
    const text = 'Petrova Ivan Ovna';
    const [petrova] = indexOf([entity('petrova', 'Alexandra Ivanovna Petrova')]).candidates(text, 1);
    expect(petrova?.id).toBe('petrova');
  });

  it('gives the entity as it is, without its keys', () => {
    expect(indexOf(PEOPLE).candidates('毅', 5)).toEqual([PEOPLE[1]]);
  });
});

describe('the query for Lucene', () => {
  it.each([
    ['Wang', '(*wang*) OR (wang*) OR wang', 'wang~1'],
    ['Yi', '(*yi*) OR (yi*) OR yi', 'yi'],
    ['Li Li', '(*li*) OR (li*) OR lili', 'lili~1'],
    ['AND', '(*and*) OR (and*) OR and', 'and'],
    ['NOT or', '(*not* AND *or*) OR (not* AND or*) OR notor', '(not AND or) OR notor~1'],
    ['a:b [TO]', '(*to* AND *a* AND *b*) OR (to* AND a* AND b*) OR abto', '(to AND a AND b) OR abto~1'],
    ['王 沪宁', '(*王沪宁*) OR (王沪宁*) OR 王沪宁', '王沪宁'],
  ])('of %s is %s', (text, strict, fuzzy) => {
    expect(luceneQuery(text)).toEqual({ strict, fuzzy });
  });

  it.each([
    ['', null],
    ['---', null],
    ['🙂', null],
    ['\ud800\udfff\u0000', null],
    ['ﷺ'.repeat(50), null],
    ['z'.repeat(10_000), null],
  ])('is not asked for %j', (text, query) => {
    expect(luceneQuery(text)).toBe(query);
  });

  it('asks for six words, the longest, each once', () => {
    expect(luceneQuery('a bb a ccc dddd eeeee ffffff ggggggg')?.fuzzy).toBe(
      '(ggggggg~1 AND ffffff~1 AND eeeee~1 AND dddd~1 AND ccc AND bb) OR abbacccddddeeeeeffffffggggggg~2',
    );
  });
});
