/** Names: what an engine gives for one is ranked as if everybody had been asked for theirs. */
import { expect, it } from 'vitest';
import type { NamedEntity } from '../../src/engines/graph.js';
import type { StoredName } from '../../src/model/graph-rows.js';
import { rankCandidates } from '../../src/names/rank-candidates.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';

const ENTITIES = [...(await articleRows()).nodes].flatMap(
  ({ id, properties: { name, names, searchKeys } }) =>
    searchKeys === undefined
      ? []
      : { id, name: String(name), names: JSON.parse(String(names)) as StoredName[] },
);

/** How a name may be asked for: parts of it, its words turned, joined or parted, and with a typo. */
function askedFor(name: string): string[] {
  const words = name.split(' ');
  const letters = [...name];
  const middle = Math.floor(letters.length / 2);
  const joined = words.map((_, at) => words.toSpliced(at, 2, words.slice(at, at + 2).join('')));
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

describeOnEachEngine('names', articleRows, (graph) => {
  const found = async (text: string, limit = 1000) =>
    rankCandidates(text, await graph().findCandidates(text, limit));

  it('are found by all that answers to them', async () => {
    const texts = ENTITIES.flatMap(({ names }: NamedEntity) => names.flatMap(({ value }) => askedFor(value)));
    for (const text of new Set(texts))
      expect([text, await found(text)]).toEqual([text, rankCandidates(text, ENTITIES)]);
  });

  it.each(['China', 'wang', 'min', 'ang y', '中', 'Li', 'Japan'])(
    'are given in the best class when few are wanted: %s',
    async (text) => {
      const [best] = rankCandidates(text, ENTITIES);
      expect(best).toBeDefined();
      const [one] = await found(text, 1);
      expect(one?.match).toBe(best?.match);
    },
  );
});
