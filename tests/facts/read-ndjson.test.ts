/** The streamed form of a fact file: the same facts, one a line, and faults told by their line. */
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

async function read(...texts: (string | Buffer)[]) {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.ndjson`);
    writeFileSync(file, text);
    return file;
  });
  return readFacts(files);
}

async function rows(...texts: string[]) {
  const result = await read(...texts);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return materializeRows(result.rows);
}

async function problems(...texts: (string | Buffer)[]): Promise<string[]> {
  const result = await read(...texts);
  return result.ok ? [] : result.problems.map((one) => formatProblem(one).slice(folder.length + 1));
}

const SMALL = toNdjson(SMALL_DATASET);
const LINES = SMALL.split('\n');
const replacing = (line: number, text: string) => LINES.with(line - 1, text).join('\n');

const KINDS = 'person, party, country, institution, meeting, membership, channel, act';
const RIGHT = `write {"source": {…}} first, and then a line for each fact, such as {"person": {…}} (${KINDS})`;

describe('facts of one a line', () => {
  it('are those of the same YAML', async () => {
    expect(await rows(SMALL)).toEqual(readRows(SMALL_DATASET));
    const article = articleText();
    expect(await rows(toNdjson(article))).toEqual(readRows(article));
  });

  it('may come with other line ends, a byte order mark and empty lines', async () => {
    expect(await rows(`\uFEFF${LINES.join('\r\n\r\n')}\n`)).toEqual(readRows(SMALL_DATASET));
  });

  it('of several sources in one file are merged as those of several files are', async () => {
    const other = SMALL_DATASET.replace('title: A test', 'title: Another test');
    const both = readRows(SMALL_DATASET, other);
    expect(await rows(`${SMALL}\n${toNdjson(other)}`)).toEqual(both);
    expect(await rows(SMALL, toNdjson(other))).toEqual(both);
  });

  it('are read across the pieces in which a large file comes', async () => {
    const people = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({
        person: { name: `Person Nº ${index}`, sources: [{ paragraph: 1, forms: ['é'.repeat(20)] }] },
      }),
    );
    const { nodes } = await rows([LINES[0], ...people].join('\n'));
    expect(
      nodes
        .filter(({ label }) => label === 'Person')
        .map(({ properties }) => properties.name)
        .sort(),
    ).toEqual(Array.from({ length: 20_000 }, (_, index) => `Person Nº ${index}`).sort());
  });
});

describe('a faulty line', () => {
  it.each([
    [
      'no JSON',
      '{"person": ',
      'not JSON that can be read: Unexpected end of JSON input; one line is one JSON object',
    ],
    ['no object', '["person"]', `the line is no JSON object of one key; ${RIGHT}`],
    ['two facts', '{"person": {}, "party": {}}', `the line is no JSON object of one key; ${RIGHT}`],
    ['an unknown kind', '{"persn": {}}', `unknown kind "persn" (did you mean "person"?); ${RIGHT}`],
    [
      'a key of a mapping that is none',
      '{"person": {"__proto__": 1}}',
      'the key "__proto__" is not allowed; remove it',
    ],
    ['no mapping', '{"person": 3}', 'item 1 of people is 3; a mapping is right'],
    [
      'too long a text',
      `{"person": "${'x'.repeat(1024 * 1024)}"}`,
      'the line has more than 1 MB; no fact is so long',
    ],
  ])('that is %s is told with what would be right', async (_, line, message) => {
    expect(await problems(replacing(3, line))).toEqual([`0.ndjson:3:1: ${message}`]);
  });

  it.each([
    ['a fact that stands twice', '{"person": {}, "person": {}}', 16],
    ['a field that stands twice', '{"person": {"name": "Ann, \\"A\\"", "slug": "a", "n\\u0061me": "B"}}', 48],
  ])('with %s is told with its column: nothing is lost unsaid', async (_, line, column) => {
    expect(await problems(replacing(3, line))).toEqual([
      `0.ndjson:3:${column}: this key stands twice in its mapping; once is right`,
    ]);
  });

  it('that is nested too deep is told, whatever it takes to say so', async () => {
    const line = `{"person": ${'['.repeat(300_000)}${']'.repeat(300_000)}}`;
    expect(await problems(replacing(3, line))).toEqual([
      '0.ndjson:3:31: nested more than 20 deep; no fact is',
    ]);
  });

  it('that may have been a source begins one: what is below it is of none that stands above', async () => {
    const other = `${SMALL}\n{"sorce": {"title": "B"}}\n${LINES.slice(1).join('\n')}`;
    expect(await problems(other)).toEqual([
      `0.ndjson:10:1: unknown kind "sorce" (did you mean "source"?); ${RIGHT}`,
    ]);
    const [first] = await problems(replacing(1, '{"source": {"title": "A",}}'));
    expect(first).toMatch(/^0\.ndjson:1:1: not JSON that can be read: .*; one line is one JSON object$/);
    expect(await problems(replacing(1, '{"source": {"title": "A",}}'))).toHaveLength(1);
  });

  it('that is no UTF-8 is told', async () => {
    const bytes = Buffer.from(replacing(3, '{"person": "R\xe9my"}'), 'latin1');
    expect(await problems(bytes)).toEqual(['0.ndjson:3:1: is not UTF-8 here; save it as UTF-8']);
  });

  it('is told with all others, and nothing that refers to it is told to dangle', async () => {
    const faulty = replacing(3, '{"person": {"name": "Bob Boll"}}').replace(
      '"status":"HELD"',
      '"status":"HOLD"',
    );
    expect(await problems(faulty)).toEqual([
      '0.ndjson:3:1: sources is missing; a list is needed',
      '0.ndjson:6:1: status is "HOLD" (did you mean "HELD"?); write one of HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED',
    ]);
  });

  it('of a fact that refers to nothing is told by its line', async () => {
    expect(await problems(SMALL.replace('"to":["person/bob-boll"]', '"to":["person/bob-bol"]'))).toEqual([
      '0.ndjson:9:1: no person/bob-bol (did you mean "person/bob-boll"?); it must stand in one of the fact files',
    ]);
  });

  it('without a source above it is told once', async () => {
    expect(await problems(LINES.slice(1).join('\n'))).toEqual([
      `0.ndjson:1:1: no source stands above this person; ${RIGHT}`,
    ]);
    expect(await problems('')).toEqual([`0.ndjson:1:1: the file is empty; ${RIGHT}`]);
    expect(await problems(replacing(1, '{"source": {"title": "A"}}'))).toEqual([
      '0.ndjson:1:1: date is missing; text is needed',
      '0.ndjson:1:1: paragraphs is missing; a number is needed',
    ]);
  });

  it('of very many ends the reading: the first thousand are told', async () => {
    const told = await problems([LINES[0], ...Array(3_000).fill('{"person": {}}')].join('\n'));
    expect(told).toHaveLength(1_001);
    expect(told.at(-1)).toContain('there is more; mend these 1,000 first');
  });

  it('twice for one source names both lines', async () => {
    expect(await problems(`${SMALL}\n${LINES[1]}`)).toEqual([
      `0.ndjson:10:1: person/ann-ames stands twice; it is already at ${folder}/0.ndjson:2`,
    ]);
  });
});
