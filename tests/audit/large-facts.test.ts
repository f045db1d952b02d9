/** Fact files as large as may be that are made to be slow: each is refused with a line or read, and none fills the memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFacts, readFactsFromText } from '../../src/facts/read-facts.js';
import { IS_LONG_RUN } from './article-server.js';

/** In characters; the largest file that is taken has 16 MB. */
const SIZE = IS_LONG_RUN ? 15_900_000 : 600_000;
const MAX_PROBLEMS = 1_001;
const timeout = IS_LONG_RUN ? 600_000 : 60_000;

const cited = 'sources: [{ paragraph: 1, forms: [x] }]';
const source = 'source: { title: T, date: 2025, paragraphs: 3 }\n';
const lines = (count: number, line: (index: number) => string) =>
  `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
const filled = (line: (index: number) => string) => lines(Math.floor(SIZE / (line(99_999).length + 1)), line);
const people = (count: number) => `people:\n${lines(count, (index) => `  - { name: P ${index}, ${cited} }`)}`;
const all = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `person/p-${from + index}`).join(', ');
const part = (index: number, wholes: readonly number[]) =>
  `  - { name: P ${index}, ${cited}, partOf: [${wholes.map((whole) => `{ organization: party/p-${whole}, ${cited} }`).join(', ')}] }`;
const HALF = Math.floor(Math.sqrt(SIZE / 2));
const STEPS = Math.floor(SIZE / 200);
const WIDTH = Math.floor(Math.sqrt(SIZE / 400));

/** What it is, its text, and what is said first of it; null: nothing, it is sound. */
const FILES: readonly (readonly [string, () => string, RegExp | null])[] = [
  [
    'unknown keys in each item',
    () => `${source}people:\n${filled((i) => `  - { a${i}: 1 }`)}`,
    /name is missing/,
  ],
  ['unknown keys', () => source + filled((i) => `a${i}: 1`), /unknown key "a0"/],
  ['people', () => `${source}people:\n${filled((i) => `  - { name: P ${i}, ${cited} }`)}`, null],
  [
    'the same person',
    () => `${source}people:\n${filled(() => `  - { name: The same one, ${cited} }`)}`,
    /is already defined/,
  ],
  [
    'headlines alone',
    () =>
      `${source}people:\n${filled((i) => `  - { name: P ${i}, sources: [{ paragraph: 0, forms: [x] }] }`)}`,
    /the headline/,
  ],
  [
    'references to nobody',
    () =>
      `${source}${people(SIZE / 800)}acts:\n${lines(SIZE / 500, (i) => `  - { title: A ${i}, event: CONSULT, from: [person/p-${i}x], to: [person/p-1], ${cited} }`)}`,
    /did you mean "person\/p-0"/,
  ],
  [
    'a ring of parts',
    () => `${source}parties:\n${lines(STEPS, (i) => part(i, [(i + 1) % STEPS]))}`,
    /part of itself/,
  ],
  [
    'a chain of parts',
    () => `${source}parties:\n${lines(STEPS, (i) => part(i, i > 0 ? [i - 1] : []))}`,
    null,
  ],
  [
    'layers of parts, each a part of all above',
    () =>
      `${source}parties:\n${lines(5 * WIDTH, (i) => part(i, i < 4 * WIDTH ? Array.from({ length: WIDTH }, (_, k) => (Math.floor(i / WIDTH) + 1) * WIDTH + k) : []))}`,
    null,
  ],
  [
    'a meeting of very many',
    () =>
      `${source}${people(2 * HALF)}meetings:\n  - { title: M, status: HELD, kind: MEETING, ${cited}, sides: [{ role: HOST, participants: [${all(HALF)}] }, { role: VISITOR, participants: [${all(HALF, HALF)}] }] }\n`,
    /sides would create [\d,]+ edges/,
  ],
  [
    'an act of very many',
    () =>
      `${source}${people(2 * HALF)}acts:\n  - { title: M, event: CONSULT, ${cited}, from: [${all(HALF)}], to: [${all(HALF, HALF)}] }\n`,
    /to would create [\d,]+ edges/,
  ],
  [
    'a channel between very many',
    () =>
      `${source}${people(HALF)}channels:\n  - { name: M, kind: PARTY, ${cited}, endpoints: [${all(HALF)}], periods: [{ phase: ACTIVE, start: 2000, ${cited} }] }\n`,
    /endpoints would create [\d,]+ edges/,
  ],
  [
    'meetings of two',
    () =>
      `${source}${people(10)}meetings:\n${filled((i) => `  - { title: M ${i}, status: HELD, kind: MEETING, ${cited}, sides: [{ role: HOST, participants: [person/p-1] }, { role: VISITOR, participants: [person/p-2] }] }`)}`,
    null,
  ],
  [
    'mandates of one person',
    () =>
      `${source}${people(10)}parties:\n  - { name: Q, ${cited} }\nmemberships:\n${filled((i) => `  - { member: person/p-1, organization: party/q, role: r${i}, kind: OFFICE, asOf: 2025, ${cited} }`)}`,
    /more than 200 memberships/,
  ],
  [
    'names of one person',
    () =>
      `${source}people:\n  - name: P\n    ${cited}\n    names:\n${filled((i) => `      - { value: x${i}, kind: ALIAS }`)}`,
    /names are too long in total/,
  ],
  ['one long text', () => `source: { title: "${'x'.repeat(SIZE)}" }`, /date is missing/],
  ['a list of letters', () => `[${'a,'.repeat(SIZE / 2)}]`, /the file is a list|too many values/],
  ['anchors', () => filled((i) => `a${i}: &b${i} 1`), /source is missing/],
  ['documents', () => '--- a\n'.repeat(SIZE / 6), /YAML documents/],
  ['colons', () => 'a: '.repeat(SIZE / 3), /invalid YAML/],
  ['dashes', () => '- '.repeat(SIZE / 2), /nested more than 20 levels deep/],
  ['quotes', () => '"'.repeat(SIZE), /invalid YAML/],
  ['empty lines', () => '\n'.repeat(SIZE), /the file is empty/],
  [
    '2,000 levels, twice',
    () => `a: ${'['.repeat(2_000)}\n---\na: ${'{ b: '.repeat(2_000)}`,
    /nested more than/,
  ],
];

it.each(FILES)('%s', { timeout }, (_, text, says) => {
  const result = readFactsFromText([{ file: 'f.yaml', text: text() }]);
  if (says === null) expect(result.ok ? [] : result.problems).toEqual([]);
  else {
    const problems = result.ok ? [] : result.problems;
    expect(problems.some(({ message }) => says.test(message))).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
    expect(problems.every(({ file, line, column }) => file === 'f.yaml' && line > 0 && column > 0)).toBe(
      true,
    );
    expect(problems.every(({ message }) => message.length < 1_000)).toBe(true);
  }
});

it('17 MB', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-large-'));
  const file = join(folder, 'large.yaml');
  writeFileSync(file, Buffer.alloc(17 * 1024 * 1024, 'a'));
  const result = await readFacts([file]);
  rmSync(folder, { recursive: true });
  expect(result.ok ? [] : result.problems).toEqual([
    {
      file,
      line: 1,
      column: 1,
      message:
        'the file has 17.0 MB, but a YAML file may have at most 16 MB; split it, or use .ndjson with one fact per line',
    },
  ]);
});
