/** Audit: large fact files made to be slow are read, or refused with a line number, without filling the memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFacts, readFactsFromText } from '../../src/facts/read-facts.js';
import { IS_LONG_RUN } from '../support/audit-mode.js';

/** In characters. The largest accepted YAML file has 16 MB. */
const SIZE = IS_LONG_RUN ? 15_900_000 : 600_000;
const MAX_PROBLEMS = 1_001;
const timeout = IS_LONG_RUN ? 600_000 : 60_000;

const cited = 'sources: [{ paragraph: 1, forms: [x] }]';
const source = 'source: { title: T, date: 2025, paragraphs: 3 }\n';
const lines = (count: number, line: (index: number) => string) =>
  `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
const fill = (line: (index: number) => string) => lines(Math.floor(SIZE / (line(99_999).length + 1)), line);
const people = (count: number) => `people:\n${lines(count, (index) => `  - { name: P ${index}, ${cited} }`)}`;
const personIds = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `person/p-${from + index}`).join(', ');
const party = (index: number, wholes: readonly number[]) =>
  `  - { name: P ${index}, ${cited}, partOf: [${wholes.map((whole) => `{ organization: party/p-${whole}, ${cited} }`).join(', ')}] }`;
const HALF = Math.floor(Math.sqrt(SIZE / 2));
const STEPS = Math.floor(SIZE / 200);
const WIDTH = Math.floor(Math.sqrt(SIZE / 400));

/** Title, text, and the message of one of its problems. Null: the file is valid. */
const FILES: readonly (readonly [string, () => string, RegExp | null])[] = [
  [
    'unknown keys in each item',
    () => `${source}people:\n${fill((i) => `  - { a${i}: 1 }`)}`,
    /name is missing/,
  ],
  ['unknown keys', () => source + fill((i) => `a${i}: 1`), /unknown key "a0"/],
  ['people', () => `${source}people:\n${fill((i) => `  - { name: P ${i}, ${cited} }`)}`, null],
  [
    'the same person',
    () => `${source}people:\n${fill(() => `  - { name: The same one, ${cited} }`)}`,
    /is already defined/,
  ],
  [
    'people in the headline only',
    () => `${source}people:\n${fill((i) => `  - { name: P ${i}, sources: [{ paragraph: 0, forms: [x] }] }`)}`,
    /the headline/,
  ],
  [
    'references to unknown people',
    () =>
      `${source}${people(SIZE / 800)}acts:\n${lines(SIZE / 500, (i) => `  - { title: A ${i}, event: CONSULT, from: [person/p-${i}x], to: [person/p-1], ${cited} }`)}`,
    /did you mean "person\/p-0"/,
  ],
  [
    'a cycle of partOf',
    () => `${source}parties:\n${lines(STEPS, (i) => party(i, [(i + 1) % STEPS]))}`,
    /part of itself/,
  ],
  [
    'a chain of partOf',
    () => `${source}parties:\n${lines(STEPS, (i) => party(i, i > 0 ? [i - 1] : []))}`,
    null,
  ],
  [
    'layers of parties, each part of all parties of the next layer',
    () =>
      `${source}parties:\n${lines(5 * WIDTH, (i) => party(i, i < 4 * WIDTH ? Array.from({ length: WIDTH }, (_, k) => (Math.floor(i / WIDTH) + 1) * WIDTH + k) : []))}`,
    null,
  ],
  [
    'a meeting with too many participants',
    () =>
      `${source}${people(2 * HALF)}meetings:\n  - { title: M, status: HELD, kind: MEETING, ${cited}, sides: [{ role: HOST, participants: [${personIds(HALF)}] }, { role: VISITOR, participants: [${personIds(HALF, HALF)}] }] }\n`,
    /sides would create [\d,]+ edges/,
  ],
  [
    'an act with too many participants',
    () =>
      `${source}${people(2 * HALF)}acts:\n  - { title: M, event: CONSULT, ${cited}, from: [${personIds(HALF)}], to: [${personIds(HALF, HALF)}] }\n`,
    /to would create [\d,]+ edges/,
  ],
  [
    'a channel with too many endpoints',
    () =>
      `${source}${people(HALF)}channels:\n  - { name: M, kind: PARTY, ${cited}, endpoints: [${personIds(HALF)}], periods: [{ phase: ACTIVE, start: 2000, ${cited} }] }\n`,
    /endpoints would create [\d,]+ edges/,
  ],
  [
    'many meetings of two people',
    () =>
      `${source}${people(10)}meetings:\n${fill((i) => `  - { title: M ${i}, status: HELD, kind: MEETING, ${cited}, sides: [{ role: HOST, participants: [person/p-1] }, { role: VISITOR, participants: [person/p-2] }] }`)}`,
    null,
  ],
  [
    'many memberships of one person',
    () =>
      `${source}${people(10)}parties:\n  - { name: Q, ${cited} }\nmemberships:\n${fill((i) => `  - { member: person/p-1, organization: party/q, role: r${i}, kind: OFFICE, asOf: 2025, ${cited} }`)}`,
    /more than 200 memberships/,
  ],
  [
    'many names of one person',
    () =>
      `${source}people:\n  - name: P\n    ${cited}\n    names:\n${fill((i) => `      - { value: x${i}, kind: ALIAS }`)}`,
    /names are too long in total/,
  ],
  ['one long string', () => `source: { title: "${'x'.repeat(SIZE)}" }`, /date is missing/],
  ['a list of single letters', () => `[${'a,'.repeat(SIZE / 2)}]`, /the file is a list|too many values/],
  ['anchors', () => fill((i) => `a${i}: &b${i} 1`), /source is missing/],
  ['many YAML documents', () => '--- a\n'.repeat(SIZE / 6), /YAML documents/],
  ['colons', () => 'a: '.repeat(SIZE / 3), /invalid YAML/],
  ['dashes', () => '- '.repeat(SIZE / 2), /nested more than 20 levels deep/],
  ['quotes', () => '"'.repeat(SIZE), /invalid YAML/],
  ['empty lines', () => '\n'.repeat(SIZE), /the file is empty/],
  [
    'two documents, each nested 2,000 deep',
    () => `a: ${'['.repeat(2_000)}\n---\na: ${'{ b: '.repeat(2_000)}`,
    /nested more than/,
  ],
];

it.each(FILES)('reads or refuses %s', { timeout }, (_, text, message) => {
  const result = readFactsFromText([{ file: 'f.yaml', text: text() }]);
  if (message === null) expect(result.ok ? [] : result.problems).toEqual([]);
  else {
    const problems = result.ok ? [] : result.problems;
    expect(problems.some((problem) => message.test(problem.message))).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
    expect(problems.every(({ file, line, column }) => file === 'f.yaml' && line > 0 && column > 0)).toBe(
      true,
    );
    expect(problems.every((problem) => problem.message.length < 1_000)).toBe(true);
  }
});

it('refuses a YAML file of 17 MB', async () => {
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
