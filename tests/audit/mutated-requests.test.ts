/** Audit: mutated documents and variables get a response or a clear error, never an internal error. */
import { expect, it } from 'vitest';
import { createSeededRandom } from '../../src/drawing/layout/seeded-random.js';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { IS_LONG_RUN } from '../support/audit-mode.js';
import { useArticleServer } from './article-server.js';
import { expectWithin } from './time-bound.js';

const COUNT = IS_LONG_RUN ? 100_000 : 2_000;
const MAX_MS = 1_000;
const HOSTILE_TOKENS = [
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
const HOSTILE_VALUES: unknown[] = [
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

it(`withstands ${COUNT.toLocaleString('en-GB')} mutations`, {
  timeout: IS_LONG_RUN ? 3_600_000 : 120_000,
}, async () => {
  const random = createSeededRandom(2025);
  const below = (count: number) => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const examples = EXAMPLES.map(({ query, variables }) => ({
    tokens: query.replace(/#.*$/gm, '').match(/"[^"]*"|\w+|[^\s\w]/g) ?? [],
    variables,
  }));
  let slowest: { readonly ms: number; readonly body: unknown } = { ms: 0, body: null };
  for (let at = 0; at < COUNT; at += 1) {
    const { tokens, variables } = one(examples);
    const mutated = [...tokens];
    for (let change = 1 + below(3); change > 0; change -= 1) {
      const place = below(mutated.length);
      const mutations = [
        () => mutated.splice(place, 1),
        () => mutated.splice(place, 0, mutated[place] as string),
        () => mutated.splice(place, 1, one(HOSTILE_TOKENS)),
        () => mutated.splice(place, 0, one(HOSTILE_TOKENS)),
        () => mutated.splice(place, 1, one(one(examples).tokens)),
        () => mutated.splice(place, below(20)),
      ];
      one(mutations)();
    }
    const names = Object.keys(variables ?? {});
    const body = {
      query: mutated.join(' '),
      variables:
        names.length > 0
          ? { ...variables, [one(names)]: one(HOSTILE_VALUES) }
          : random() < 0.1
            ? { x: one(HOSTILE_VALUES) }
            : undefined,
    };
    const startedAt = performance.now();
    const { codes } = await server.send(body);
    const ms = performance.now() - startedAt;
    if (ms > slowest.ms) slowest = { ms, body };
    if (codes.some((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR'))
      expect(body).toBe('a request without an internal error');
  }
  expect(server.internalErrors).toEqual([]);
  if (slowest.ms > MAX_MS) process.stdout.write(`The slowest request: ${JSON.stringify(slowest.body)}\n`);
  expectWithin(MAX_MS, 'slowest mutated request', slowest.ms);
});
