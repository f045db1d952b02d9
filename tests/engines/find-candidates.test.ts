/** `findCandidates`: ranking the candidates of an engine gives the same result as ranking every entity. */
import { expect, it } from 'vitest';
import type { NamedEntity, StoredName } from '../../src/model/graph-rows.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';

const ENTITIES = [...(await articleRows()).nodes].flatMap(
  ({ id, properties: { name, names, searchKeys } }) =>
    searchKeys === undefined
      ? []
      : { id, name: String(name), names: JSON.parse(String(names)) as StoredName[] },
);

/** Search texts for a name: parts of it, its words reversed, joined or split, and with a typo. */
function searchTexts(name: string): string[] {
  const words = name.split(' ');
  const letters = [...name];
  const middle = Math.floor(letters.length / 2);
  const joined = words.map((_, index) => words.toSpliced(index, 2, words.slice(index, index + 2).join('')));
  return [
    name,
    ...words,
    words.toReversed().join(' '),
    ...joined.flatMap((spelling) => [spelling.join(' '), spelling.toReversed().join(' ')]),
    words.map((word) => word.slice(0, 2)).join(' '),
    ...[1, 2, 3].map((length) => letters.slice(middle, middle + length).join('')),
    letters.toSpliced(middle, 0, ' ').join(''),
    letters.toSpliced(middle, 1).join(''),
    letters.toSpliced(middle, 2, ...letters.slice(middle, middle + 2).reverse()).join(''),
  ];
}

describeOnEachEngine('findCandidates', articleRows, (graph) => {
  const findRanked = async (text: string, limit = 1000) =>
    rankCandidates(text, await graph().findCandidates(text, limit));

  it('finds every entity that a search text matches', async () => {
    const texts = ENTITIES.flatMap(({ names }: NamedEntity) =>
      names.flatMap(({ value }) => searchTexts(value)),
    );
    for (const text of new Set(texts))
      expect([text, await findRanked(text)]).toEqual([text, rankCandidates(text, ENTITIES)]);
  });

  it.each(['China', 'wang', 'min', 'ang y', '中', 'Li', 'Japan'])(
    'returns a candidate of the best match class at a limit of one: %s',
    async (text) => {
      const [best] = rankCandidates(text, ENTITIES);
      expect(best).toBeDefined();
      const [one] = await findRanked(text, 1);
      expect(one?.match).toBe(best?.match);
    },
  );
});
