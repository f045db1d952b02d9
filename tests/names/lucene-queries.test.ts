/** Queries for Neo4j's full-text index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLuceneQueries } from '../../src/names/lucene-queries.js';
import { parseNameQuery } from '../../src/names/match-name.js';

describe('buildLuceneQueries', () => {
  const queriesFor = (text: string) => buildLuceneQueries(parseNameQuery(text));

  it.each([
    ['Wang', '(wang)', '(wang*)', 'wang~1'],
    ['Yi', '(yi)', '(yi*)', 'yi'],
    ['Li Li', '(li) OR (lili)', '(li*) OR (lili*)', 'lili~1'],
    ['AND', '(and)', '(and*)', 'and'],
    ['NOT or', '(not AND or) OR (notor)', '(not* AND or*) OR (notor*)', '(not AND or) OR notor~1'],
    ['王 沪宁', '(王沪宁)', '(王沪宁*)', '王沪宁'],
  ])('makes for %s the queries %s, %s and %s', (text, exact, prefix, fuzzy) => {
    expect(queriesFor(text)).toEqual({ exact, prefix, fuzzy });
  });

  it('joins neighbouring words, and removes the syntax of Lucene', () => {
    expect(queriesFor('a:b [TO]').prefix).toBe('(to* AND a* AND b*) OR (ab* AND to*) OR (bto* AND a*)');
  });

  it('uses at most six distinct words, the longest, and a few joined ones', () => {
    const { prefix, fuzzy } = queriesFor('a bb a ccc dddd eeeee ffffff ggggggg');
    expect(fuzzy).toBe(
      '(ggggggg~1 AND ffffff~1 AND eeeee~1 AND dddd~1 AND ccc AND bb) OR abbacccddddeeeeeffffffggggggg~2',
    );
    const longest = queriesFor(Array.from({ length: 40 }, (_, index) => `a${index}`).join(' ')).prefix;
    expect([prefix.split(' OR ').length, longest.split(' OR ').length]).toEqual([7, 7]);
  });

  it('makes queries for equal words, prefixes and typos', () => {
    expect(buildLuceneQueries(parseNameQuery('Wang Hu-ning'))).toEqual({
      exact: '(huning AND wang) OR (wanghuning)',
      prefix: '(huning* AND wang*) OR (wanghuning*)',
      fuzzy: '(huning~1 AND wang~1) OR wanghuning~2',
    });
  });

  it('never contains other syntax of Lucene', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { prefix } = buildLuceneQueries(parseNameQuery(text));
        expect(prefix.replace(/[\p{L}\p{N}\p{M} ]/gu, '')).toMatch(/^[()*]*$/);
      }),
      { seed: 7 },
    );
  });
});
