/** NDJSON fact files: the same facts as YAML, and problems with their line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/facts/read/problem.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { articleText } from '../support/article.js';
import { materializeRows, readRows } from '../support/materialize-rows.js';
import { SMALL_DATASET } from '../support/small-dataset.js';
import { toNdjson } from '../support/to-ndjson.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-lines-'));

/** Writes each text into a file of its own and reads all of them. */
async function readTexts(...texts: (string | Buffer)[]) {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.ndjson`);
    writeFileSync(file, text);
    return file;
  });
  return readFacts(files);
}

async function rowsOf(...texts: string[]) {
  const result = await readTexts(...texts);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return materializeRows(result.rows);
}

async function problemsOf(...texts: (string | Buffer)[]): Promise<string[]> {
  const result = await readTexts(...texts);
  return result.ok ? [] : result.problems.map((problem) => formatProblem(problem).slice(folder.length + 1));
}

const SMALL = toNdjson(SMALL_DATASET);
const LINES = SMALL.split('\n');
const replaceLine = (line: number, text: string) => LINES.with(line - 1, text).join('\n');

const KINDS = 'person, party, country, institution, meeting, membership, channel, act';
const HINT = `begin with a {"source": {…}} line, then write one fact per line, such as {"person": {…}} (kinds: ${KINDS})`;

describe('a valid NDJSON file', () => {
  it('gives the same rows as the same facts in YAML', async () => {
    expect(await rowsOf(SMALL)).toEqual(readRows(SMALL_DATASET));
    const article = articleText();
    expect(await rowsOf(toNdjson(article))).toEqual(readRows(article));
  });

  it('may have CRLF line ends, a byte order mark and empty lines', async () => {
    expect(await rowsOf(`\uFEFF${LINES.join('\r\n\r\n')}\n`)).toEqual(readRows(SMALL_DATASET));
  });

  it('may have several sources, which are merged like several files', async () => {
    const other = SMALL_DATASET.replace('title: A test', 'title: Another test');
    const both = readRows(SMALL_DATASET, other);
    expect(await rowsOf(`${SMALL}\n${toNdjson(other)}`)).toEqual(both);
    expect(await rowsOf(SMALL, toNdjson(other))).toEqual(both);
  });

  it('may be larger than one chunk of the stream', async () => {
    const people = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({
        person: { name: `Person Nº ${index}`, sources: [{ paragraph: 1, forms: ['é'.repeat(20)] }] },
      }),
    );
    const { nodes } = await rowsOf([LINES[0], ...people].join('\n'));
    expect(
      nodes
        .filter(({ label }) => label === 'Person')
        .map(({ properties }) => properties.name)
        .sort(),
    ).toEqual(Array.from({ length: 20_000 }, (_, index) => `Person Nº ${index}`).sort());
  });
});

describe('an invalid line', () => {
  it.each([
    [
      'invalid JSON',
      '{"person": ',
      'invalid JSON: Unexpected end of JSON input; write one JSON object per line',
    ],
    ['a list', '["person"]', `the line is not a JSON object with exactly one key; ${HINT}`],
    [
      'two facts',
      '{"person": {}, "party": {}}',
      `the line is not a JSON object with exactly one key; ${HINT}`,
    ],
    [
      'an unknown kind of fact',
      '{"persn": {}}',
      `unknown kind of fact "persn" (did you mean "person"?); ${HINT}`,
    ],
    ['the key __proto__', '{"person": {"__proto__": 1}}', 'the key "__proto__" is not allowed; remove it'],
    ['a number instead of a fact', '{"person": 3}', 'item 1 of people is 3; it must be a mapping'],
    [
      'more than 1 MB',
      `{"person": "${'x'.repeat(1024 * 1024)}"}`,
      'the line has more than 1 MB; no fact needs that much',
    ],
  ])('with %s is reported with a hint', async (_, line, message) => {
    expect(await problemsOf(replaceLine(3, line))).toEqual([`0.ndjson:3:1: ${message}`]);
  });

  it.each([
    ['a duplicate fact', '{"person": {}, "person": {}}', 16],
    ['a duplicate field', '{"person": {"name": "Ann, \\"A\\"", "slug": "a", "n\\u0061me": "B"}}', 48],
  ])('with %s is reported with its column', async (_, line, column) => {
    expect(await problemsOf(replaceLine(3, line))).toEqual([
      `0.ndjson:3:${column}: this key is already used in the same mapping; remove one of the two`,
    ]);
  });

  it('that is nested too deep is reported without a stack overflow', async () => {
    const line = `{"person": ${'['.repeat(300_000)}${']'.repeat(300_000)}}`;
    expect(await problemsOf(replaceLine(3, line))).toEqual([
      '0.ndjson:3:31: nested more than 20 levels deep; no fact needs that many',
    ]);
  });

  it('that may have been a source ends the current source', async () => {
    const misspelled = `${SMALL}\n{"sorce": {"title": "B"}}\n${LINES.slice(1).join('\n')}`;
    expect(await problemsOf(misspelled)).toEqual([
      `0.ndjson:10:1: unknown kind of fact "sorce" (did you mean "source"?); ${HINT}`,
    ]);
    const [first] = await problemsOf(replaceLine(1, '{"source": {"title": "A",}}'));
    expect(first).toMatch(/^0\.ndjson:1:1: invalid JSON: .*; write one JSON object per line$/);
    expect(await problemsOf(replaceLine(1, '{"source": {"title": "A",}}'))).toHaveLength(1);
  });

  it('that is not UTF-8 is reported', async () => {
    const bytes = Buffer.from(replaceLine(3, '{"person": "R\xe9my"}'), 'latin1');
    expect(await problemsOf(bytes)).toEqual([
      '0.ndjson:3:1: this line is not valid UTF-8; save the file as UTF-8',
    ]);
  });

  it('does not hide others, and references to it are not reported', async () => {
    const text = replaceLine(3, '{"person": {"name": "Bob Boll"}}').replace(
      '"status":"HELD"',
      '"status":"HOLD"',
    );
    expect(await problemsOf(text)).toEqual([
      '0.ndjson:3:1: sources is missing; it must be a list',
      '0.ndjson:6:1: status is "HOLD" (did you mean "HELD"?); write one of HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED',
    ]);
  });

  it('with a reference to an undefined entity is reported', async () => {
    expect(await problemsOf(SMALL.replace('"to":["person/bob-boll"]', '"to":["person/bob-bol"]'))).toEqual([
      '0.ndjson:9:1: person/bob-bol is not defined (did you mean "person/bob-boll"?); add it to one of the fact files',
    ]);
  });

  it('without a source above it is reported once', async () => {
    expect(await problemsOf(LINES.slice(1).join('\n'))).toEqual([
      `0.ndjson:1:1: there is no source line above this person; ${HINT}`,
    ]);
    expect(await problemsOf('')).toEqual([`0.ndjson:1:1: the file is empty; ${HINT}`]);
    expect(await problemsOf(replaceLine(1, '{"source": {"title": "A"}}'))).toEqual([
      '0.ndjson:1:1: date is missing; it must be text',
      '0.ndjson:1:1: paragraphs is missing; it must be a number',
    ]);
  });

  it('is one of the first thousand that are reported', async () => {
    const problems = await problemsOf([LINES[0], ...Array(3_000).fill('{"person": {}}')].join('\n'));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toContain('there are more problems; fix these 1,000 first');
  });

  it('that repeats a fact of its source is reported with both lines', async () => {
    expect(await problemsOf(`${SMALL}\n${LINES[1]}`)).toEqual([
      `0.ndjson:10:1: person/ann-ames is already defined at ${folder}/0.ndjson:2; merge the two or remove one`,
    ]);
  });
});
