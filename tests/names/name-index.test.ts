/** Candidates of both engines: the embedded index leaves nobody out, and Lucene is asked for few words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLuceneQueries } from '../../src/names/lucene-queries.js';
import { parseNameQuery } from '../../src/names/match-name.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { entity, indexOf, PEOPLE } from './fixtures.js';

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
  /** Leaves a letter out, says it twice, or swaps it with the next; or parts, joins or turns words. */
  const slip = (parts: readonly string[], kind: number, at: number): string => {
    const letters = [...parts.join(' ')];
    const place = at % letters.length;
    const [one = '', next = ''] = letters.slice(place, place + 2);
    const slips = [[], [one, one], [next, one], [one, ' '], [one, next, 'e']];
    if (kind < slips.length)
      return letters.toSpliced(place, kind > 1 ? 2 : 1, ...(slips[kind] ?? [])).join('');
    if (kind === slips.length) return parts.toReversed().join(' ');
    return parts.join(' ').replace(' ', '');
  };

  it('gives everyone who would be ranked for a name of any script that is written nearly so', () => {
    fc.assert(
      fc.property(
        fc.array(fullName, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(6), fc.nat(30)), { maxLength: 2 }),
        fc.nat(30),
        (all, slips, start) => {
          const entities = all.map((parts, index) => entity(`e${index}`, parts.join(' ')));
          const text = slips.reduce(
            (written, [kind, at]) => (written === '' ? '' : slip(written.split(' '), kind, at)),
            (all[0] ?? []).join(' '),
          );
          for (const asked of [text, text.slice(start % (text.length + 1))]) {
            expect(rankCandidates(asked, indexOf(entities).findCandidates(asked, 100))).toEqual(
              rankCandidates(asked, entities),
            );
          }
        },
      ),
      { seed: 12, numRuns: 1000 },
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
        .findCandidates('wang', limit)
        .map(({ id }) => id)
        .sort();
    expect(given(1)).toEqual(['equal']);
    expect(given(2)).toEqual(['equal', 'word']);
    expect(given(3)).toEqual(['begun', 'equal', 'word']);
    expect(given(4)).toEqual(['begun', 'equal', 'part', 'word']);
  });

  it('gives a name equal but for its spaces before one in another order', () => {
    const both = [entity('words', 'Ning Huang'), entity('equal', 'Huangning', 'Some Other Long Name')];
    const [first] = indexOf(both.toReversed()).findCandidates('huang ning', 1);
    expect([first?.id, indexOf(both).findCandidates('huang ning', 1)[0]?.id]).toEqual(['equal', 'equal']);
  });

  it('gives a part of a name before parts of several', () => {
    const [first] = indexOf([entity('apart', 'Xang', 'Yi'), entity('part', 'Wang Yian')]).findCandidates(
      'ang yi',
      1,
    );
    expect(first?.id).toBe('part');
  });

  it('gives names whose words were written apart, in another order', () => {
    const text = 'Petrova Ivan Ovna';
    const [petrova] = indexOf([entity('petrova', 'Alexandra Ivanovna Petrova')]).findCandidates(text, 1);
    expect(petrova?.id).toBe('petrova');
  });

  it.each([
    ['Ivanovna Alexandra', 'Alexandra Ivan Ovna'],
    ['Gg Hh Ff Ee Dd Cc Bb Aa', 'Aa Bb Cc Dd Ee Ff Gghh'],
    ['Gghh Ff Ee Dd Cc Bb Aa', 'Aa Bb Cc Dd Ee Ff Gg Hh'],
  ])('gives for %s the name %s', (text, name) => {
    expect(indexOf([entity('one', name)]).findCandidates(text, 1)).toHaveLength(1);
  });

  it.each(['', '---', '🙂', '\ud800\udfff\u0000', 'ﷺ'.repeat(50), 'z'.repeat(10_000)])(
    'gives nobody for %j',
    (text) => {
      expect(indexOf(PEOPLE).findCandidates(text, 5)).toEqual([]);
    },
  );

  it('gives the entity as it is, without its keys', () => {
    expect(indexOf(PEOPLE).findCandidates('毅', 5)).toEqual([PEOPLE[1]]);
  });
});

describe('the queries for Lucene', () => {
  const queries = (text: string) => buildLuceneQueries(parseNameQuery(text));

  it.each([
    ['Wang', '(wang)', '(wang*)', 'wang~1'],
    ['Yi', '(yi)', '(yi*)', 'yi'],
    ['Li Li', '(li) OR (lili)', '(li*) OR (lili*)', 'lili~1'],
    ['AND', '(and)', '(and*)', 'and'],
    ['NOT or', '(not AND or) OR (notor)', '(not* AND or*) OR (notor*)', '(not AND or) OR notor~1'],
    ['王 沪宁', '(王沪宁)', '(王沪宁*)', '王沪宁'],
  ])('of %s are %s, %s and %s', (text, exact, prefix, fuzzy) => {
    expect(queries(text)).toEqual({ exact, prefix, fuzzy });
  });

  it('ask for two neighbours as one word, whatever else is Lucene’s syntax', () => {
    expect(queries('a:b [TO]').prefix).toBe('(to* AND a* AND b*) OR (ab* AND to*) OR (bto* AND a*)');
  });

  it('ask for six words, the longest, each once, and for a few joined ones', () => {
    const { prefix, fuzzy } = queries('a bb a ccc dddd eeeee ffffff ggggggg');
    expect(fuzzy).toBe(
      '(ggggggg~1 AND ffffff~1 AND eeeee~1 AND dddd~1 AND ccc AND bb) OR abbacccddddeeeeeffffffggggggg~2',
    );
    const most = queries(Array.from({ length: 40 }, (_, index) => `a${index}`).join(' ')).prefix;
    expect([prefix.split(' OR ').length, most.split(' OR ').length]).toEqual([7, 7]);
  });
});
