/** Documents and variables with something amiss: each ends with an answer or a clear error, and none is a fault of ours. */
import { expect, it } from 'vitest';
import { createSeededRandom } from '../../src/drawing/layout/seeded-random.js';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { IS_LONG_RUN, useArticleServer } from './article-server.js';

const COUNT = IS_LONG_RUN ? 100_000 : 2_000;
const HOSTILE = [
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"\'; DROP"',
  '-1',
  '0',
  '1e400',
  '99999999999',
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '{ a: 1 }',
  '$x',
  '@skip(if: true)',
  '...',
  '{',
  '}',
  '(',
  ')',
  '__typename',
  '__schema { types { name } }',
  'fragment F on Query { ...F }',
  '"""',
  '#',
  '\u202e',
  '💥',
];
const VALUES: unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  -1,
  0,
  2 ** 31,
  1e300,
  true,
  [],
  {},
  [[]],
  { from: null },
  { from: '2025-02-30' },
  'person/wang-yi',
  'x'.repeat(5_000),
  ['person/wang-yi', 'nobody'],
  { and: [{ or: [{ not: {} }] }] },
];

const server = useArticleServer();

it(`${COUNT.toLocaleString('en-GB')} of them`, { timeout: IS_LONG_RUN ? 3_600_000 : 120_000 }, async () => {
  const random = createSeededRandom(2025);
  const below = (count: number) => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const parts = EXAMPLES.map(({ query, variables }) => ({
    words: query.replace(/#.*$/gm, '').match(/"[^"]*"|\w+|[^\s\w]/g) ?? [],
    variables,
  }));
  const slow: unknown[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const { words, variables } = one(parts);
    const mutated = [...words];
    for (let change = 1 + below(3); change > 0; change -= 1) {
      const place = below(mutated.length);
      const kinds = [
        () => mutated.splice(place, 1),
        () => mutated.splice(place, 0, mutated[place] as string),
        () => mutated.splice(place, 1, one(HOSTILE)),
        () => mutated.splice(place, 0, one(HOSTILE)),
        () => mutated.splice(place, 1, one(one(parts).words)),
        () => mutated.splice(place, below(20)),
      ];
      one(kinds)();
    }
    const names = Object.keys(variables ?? {});
    const body = {
      query: mutated.join(' '),
      variables:
        names.length > 0
          ? { ...variables, [one(names)]: one(VALUES) }
          : random() < 0.1
            ? { x: one(VALUES) }
            : undefined,
    };
    const started = performance.now();
    const answer = await server.ask(body);
    if (performance.now() - started > 1_000) slow.push(body);
    if (answer.codes.some((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR'))
      expect(body).toBe('answered without a fault');
  }
  expect(server.faults).toEqual([]);
  expect(slow).toEqual([]);
});
