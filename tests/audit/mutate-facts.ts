/** Mutates a fact file: flips bytes, moves lines, changes indentation, inserts hostile values. Reproducible by seed. */
import { createSeededRandom } from '../../src/drawing/layout/seeded-random.js';

const NESTING_DEPTH = 2_000;
/** Values that replace a value of the file. */
const HOSTILE: readonly string[] = [
  '',
  '~',
  'null',
  'true',
  '0',
  '-1',
  '5',
  '1e400',
  '.inf',
  '.nan',
  '0x7fffffff',
  '4294967296',
  '9007199254740991',
  '99999999999999999999999',
  `1${'0'.repeat(400)}`,
  '[]',
  '{}',
  '[[]]',
  '{ a: 1 }',
  '[',
  '}',
  `${'['.repeat(NESTING_DEPTH)}${']'.repeat(NESTING_DEPTH)}`,
  '['.repeat(NESTING_DEPTH),
  '{ a: '.repeat(NESTING_DEPTH),
  '&a [x, x]',
  '*a',
  '&a [*a, *a, *a]',
  '!!binary aGk=',
  '!!js/function "function () {}"',
  '!<tag:x> y',
  '<<: { name: x }',
  '2025-02-30',
  '2025-01-14T00:00:00Z',
  '2025-21',
  '"[2025-01-13..2025-01-14]"',
  '2024-11-26/2024-12-04',
  '"../2025"',
  '-0001',
  '"2025-XX"',
  'person/nobody',
  'person/wang-yi',
  'country/china',
  '__proto__',
  'constructor',
  'toString',
  '"\\0"',
  '\0',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u202e"',
  '"\\e[31m"',
  '\ufeff',
  '\u0085',
  '\u2028',
  '💥',
  '赤',
  'ﬁ',
  'é'.repeat(2_000),
  '漢'.repeat(2_000),
  'x'.repeat(2_001),
  'x'.repeat(100_000),
  '|\n  text\n  more',
  '>-\n      folded',
  '? [a]',
  '@x',
  '`x`',
  '%YAML 1.1',
  '# nothing',
  '---',
  '...',
  "'; MATCH (n) DETACH DELETE n //",
  'name: x: y',
  'HELD',
  'VISITOR',
  'MEMBERSHIP',
];

/** Returns a function that returns another mutation of the text at each call. */
export function createMutator(text: string, seed: number): () => Buffer {
  const random = createSeededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const bytes = Buffer.from(text);
  const lines = text.split('\n');

  const withLines = (change: (all: string[], at: number) => void) => () => {
    const all = [...lines];
    change(all, below(all.length));
    return Buffer.from(all.join('\n'));
  };
  const mutations: readonly (() => Buffer)[] = [
    () => {
      const flipped = Buffer.from(bytes);
      for (let count = 1 + below(3); count > 0; count -= 1) {
        const at = below(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
      }
      return flipped;
    },
    () => Buffer.concat([bytes.subarray(0, below(bytes.length)), bytes.subarray(below(bytes.length))]),
    () => bytes.subarray(0, below(bytes.length)),
    withLines((all, at) => all.splice(at, 1 + below(4))),
    withLines((all, at) => all.splice(at, 0, ...all.slice(at, at + 1 + below(4)))),
    withLines((all, at) => all.splice(below(all.length), 0, ...all.splice(at, 1 + below(3)))),
    withLines((all, at) => {
      all[at] = one([' ', '  ', '    ', '\t', '- ', '  - ']) + all[at];
    }),
    withLines((all, at) => {
      all[at] = (all[at] ?? '').slice(1 + below(4));
    }),
    withLines((all, at) => all.splice(at, 0, `${' '.repeat(below(9))}${one(HOSTILE)}`)),
    withLines((all, at) => all.splice(at, 0, `${' '.repeat(below(9))}${one(WORDS)}: ${one(HOSTILE)}`)),
    ...Array.from({ length: 5 }, () =>
      withLines((all, at) => {
        const line = all[at] ?? '';
        const values = [...line.matchAll(/(?<=: |[[{,-] )[^[\]{},]+/g)];
        const value = one(values);
        const replacement = random() < 0.7 ? one(HOSTILE) : one(lines).trim();
        if (value)
          all[at] = line.slice(0, value.index) + replacement + line.slice(value.index + value[0].length);
        else all[at] = `${line} ${replacement}`;
      }),
    ),
    // A value of the same key from another line, or a string with a suffix: many of these files are valid.
    ...Array.from({ length: 4 }, () =>
      withLines((all, at) => {
        const [, start = '', key = ''] = /^( *(?:- )?)(\w+): \S/.exec(all[at] ?? '') ?? [];
        const others = lines.filter((line) => line.trimStart().replace('- ', '').startsWith(`${key}: `));
        if (key) all[at] = `${start}${one(others).trimStart().replace('- ', '')}`;
      }),
    ),
    ...Array.from({ length: 4 }, () =>
      withLines((all, at) => {
        const texts = all.flatMap((line, index) =>
          /(name|title|description|note|place): /.test(line) ? index : [],
        );
        const place = texts[at % texts.length] ?? 0;
        all[place] += one([
          ' x',
          '?',
          ' 赤',
          ' é',
          ' 💥',
          ' \u202e',
          ' $x',
          " '; RETURN 1 //",
          ' `n`',
          ' {id: 1}',
          ' \\',
        ]);
      }),
    ),
    withLines((all, at) => {
      const words = (all[at] ?? '').split(/\b/);
      words[below(words.length)] = one([one(WORDS), one(HOSTILE), '', 'x']);
      all[at] = words.join('');
    }),
  ];
  return () => one(mutations)();
}

const WORDS = [
  'name',
  'slug',
  'title',
  'date',
  'sources',
  'sides',
  'partOf',
  'session',
  'paragraphs',
  'people',
  'meetings',
  'unknown',
  '__proto__',
  'constructor',
  'toString',
  'endpoints',
  'from',
  'to',
  'role',
  'iso2',
];
