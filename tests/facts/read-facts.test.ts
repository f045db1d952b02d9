/** YAML fact files: problems with their locations, and the rows of valid facts. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/facts/read/problem.js';
import { MAX_YAML_BYTES, readFacts, readFactsFromText } from '../../src/facts/read-facts.js';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { applyCase, INVALID_CASES } from '../support/invalid-facts.js';
import { readRows } from '../support/materialize-rows.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const problemsOf = (...texts: string[]) => {
  const names = ['f.yaml', 'g.yaml'];
  const result = readFactsFromText(texts.map((text, index) => ({ file: names[index] ?? '', text })));
  return result.ok ? [] : result.problems.map(formatProblem);
};

describe('an invalid fact file', () => {
  it.each(INVALID_CASES)('with $title is reported with its location and a hint', (invalidCase) => {
    expect(problemsOf(applyCase(invalidCase))).toEqual(
      invalidCase.problems.map((problem) => `f.yaml:${problem}`),
    );
  });

  it('is reported with all its problems at once, and those of other files', () => {
    const text = SMALL_DATASET.replace('status: HELD', 'status: HOLD').replace(
      'person/bob-boll]\n    sources',
      'person/bob]\n    sources',
    );
    expect(problemsOf(text, '')).toEqual([
      `f.yaml:23:5: status is "HOLD" (did you mean "HELD"?); write one of HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED`,
      'g.yaml:1:1: the file is empty; a fact file begins with "source:"',
    ]);
    const threeProblems = SMALL_DATASET.replace('status: HELD', 'status: HOLD')
      .replace('asOf: 2025-01\n', 'asOf: 2025-13\n')
      .replace('to: [person/bob-boll]', 'to: [person/bo]');
    expect(problemsOf(threeProblems).map((problem) => problem.split(':').slice(1, 3).join(':'))).toEqual([
      '19:5',
      '23:5',
      '43:10',
    ]);
  });

  it('is reported if it is missing, a folder without facts, too large, or not UTF-8', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-facts-'));
    const pathOf = (name: string) => join(folder, name);
    mkdirSync(pathOf('empty'));
    symlinkSync('/dev/zero', pathOf('endless.yaml'));
    writeFileSync(pathOf('large.yaml'), Buffer.alloc(MAX_YAML_BYTES + 1, 'a'));
    writeFileSync(pathOf('latin.yaml'), Buffer.from('a: b\nn: R\xe9my\n', 'latin1'));
    const messages = async (name: string) => {
      const result = await readFacts([pathOf(name)]);
      return result.ok ? [] : result.problems.map(({ line, message }) => [line, message].join(': '));
    };
    expect(await messages('missing.yaml')).toEqual(['1: no such file or folder; check the path']);
    expect(await messages('endless.yaml')).toEqual([
      '1: the file has more than 16 MB, but a YAML file may have at most 16 MB; split it, or use .ndjson with one fact per line',
    ]);
    expect(await messages('empty')).toEqual([
      '1: this folder has no .yaml, .yml or .ndjson file; name a fact file or a folder of fact files',
    ]);
    expect(await messages('large.yaml')).toEqual([
      '1: the file has 16.0 MB, but a YAML file may have at most 16 MB; split it, or use .ndjson with one fact per line',
    ]);
    expect(await messages('latin.yaml')).toEqual(['2: this line is not valid UTF-8; save the file as UTF-8']);
  });

  it('in a folder is reported by its name, and references into it are not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-facts-'));
    const withoutPeople = SMALL_DATASET.replace(/people:[\s\S]*parties:/, 'parties:');
    writeFileSync(join(folder, 'a.yaml'), withoutPeople);
    writeFileSync(join(folder, 'b.yaml'), Buffer.from('people: R\xe9my\n', 'latin1'));
    writeFileSync(join(folder, 'c.yaml'), 'source: 3\n');
    const result = await readFacts([folder]);
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([
      `${folder}/b.yaml:1:1: this line is not valid UTF-8; save the file as UTF-8`,
      `${folder}/c.yaml:1:1: source is 3; it must be a mapping`,
    ]);
  });

  it('never makes the reader throw', () => {
    const mutation = fc.tuple(
      fc.nat(SMALL_DATASET.length),
      fc.nat(12),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(mutation, ([start, length, inserted]) => {
        const text = SMALL_DATASET.slice(0, start) + inserted + SMALL_DATASET.slice(start + length);
        const result = readFactsFromText([{ file: 'f.yaml', text }]);
        return result.ok ? result.rows.size > 0 : result.problems.length > 0;
      }),
      { numRuns: 500, seed: 20250114 },
    );
  });
});

describe('a valid fact file', () => {
  it('becomes nodes and edges with their citations', () => {
    const rows = readRows(SMALL_DATASET);
    const count = (items: readonly string[]) =>
      Object.fromEntries(
        [...new Set(items)].sort().map((item) => [item, items.filter((other) => other === item).length]),
      );
    expect(count(rows.nodes.map(({ label }) => label))).toEqual({
      ChannelRecord: 1,
      Country: 1,
      Dataset: 1,
      MeetingRecord: 1,
      Party: 1,
      Person: 2,
      Source: 1,
      TimelineRecord: 4,
    });
    expect(count(rows.edges.map(({ type }) => type))).toEqual({
      ACT: 1,
      EXCHANGE_CHANNEL: 2,
      MEMBER_OF: 1,
      MET: 1,
      PART_OF: 1,
    });
    const { digest: _, ...met } = rows.edges.find(({ type }) => type === 'MET')?.properties ?? {};
    expect(met).toEqual({
      id: encodeId('Met', 'ann-and-bob/person/ann-ames/person/bob-boll'),
      meeting: encodeId('Meeting', 'ann-and-bob'),
      status: 'HELD',
      kind: 'MEETING',
      date: '2025-01-14',
      dateMin: '2025-01-14',
      dateMax: '2025-01-14',
      latest: '2025-01-142025-01-14',
      earliest: '2025-01-142025-01-14',
      fromSide: 'HOST',
      toSide: 'VISITOR',
      fromBasis: 'STATED',
      toBasis: 'STATED',
      basis: 'STATED',
      support: 'STATED',
      sourceIds: [encodeId('Source', 'a-test')],
      sources: ['{"paragraph":1,"support":"STATED","surfaceForms":["Ann Ames","Bob Boll"]}'],
    });
    const membership = rows.edges.find(({ type }) => type === 'MEMBER_OF')?.properties;
    expect(membership).toMatchObject({
      holdsFrom: '2025-01-31',
      holdsUntil: '9999-12-31',
      knownFrom: '2025-01-01',
      possibleFrom: '0000-01-01',
    });
    const periods = rows.edges
      .filter(({ type }) => type === 'EXCHANGE_CHANNEL')
      .map(({ properties }) => [properties.phase, properties.holdsFrom, properties.holdsUntil]);
    expect(periods).toEqual([
      ['ACTIVE', '2006-12-31', '2018-10-31'],
      ['HALTED', '2018-10-31', '9999-12-31'],
    ]);
    const counts = rows.nodes.flatMap(({ properties: { name, meetingCount } }) =>
      meetingCount === undefined ? [] : [[name, meetingCount]],
    );
    expect(Object.fromEntries(counts)).toEqual({ 'Ann Ames': 1, 'Bob Boll': 1, 'Red Party': 1, Aland: 1 });
  });

  it('gives offices with different roles different ids, in any script', () => {
    const [membership = ''] = / {2}- member: [\s\S]*?(?=meetings:)/.exec(SMALL_DATASET) ?? [];
    const roles = ['書記 (CPC)', '副書記 (CPC)', 'Président', 'Chair'].map((role) =>
      membership.replace('role: Chair', `role: ${role}`),
    );
    const ids = readRows(SMALL_DATASET.replace(membership, roles.join('')))
      .edges.filter(({ type }) => type === 'MEMBER_OF')
      .map(({ id }) => id);
    const key = (office: string) => encodeId('Membership', `person/ann-ames/party/red-party/${office}`);
    expect(ids.sort()).toEqual([key('書記-cpc'), key('副書記-cpc'), key('president'), key('chair')].sort());
  });

  it('gives the same rows for any order of sections', () => {
    const [people, rest] = [SMALL_DATASET.indexOf('people:'), SMALL_DATASET.indexOf('parties:')];
    const swapped =
      SMALL_DATASET.slice(0, people) + SMALL_DATASET.slice(rest) + SMALL_DATASET.slice(people, rest);
    expect(readRows(swapped)).toEqual(readRows(SMALL_DATASET));
  });

  it('merges the citations of a fact in two files, and rejects different values', () => {
    const other = SMALL_DATASET.replace('title: A test', 'title: Another test').replace(
      '2025-01\n',
      '2025-02\n',
    );
    const rows = readRows(SMALL_DATASET, other);
    const meeting = rows.nodes.find(({ label }) => label === 'MeetingRecord');
    expect(meeting?.properties.sourceIds).toEqual([
      encodeId('Source', 'a-test'),
      encodeId('Source', 'another-test'),
    ]);
    expect(rows.edges).toHaveLength(readRows(SMALL_DATASET).edges.length);
    expect(rows.nodes.find(({ label }) => label === 'Dataset')?.properties).toMatchObject({
      asOf: '2025-02',
      asOfDay: '2025-02-28',
      sources: 2,
    });
    expect(problemsOf(SMALL_DATASET, other.replace('2025-01-14', '2025-01-15'))).toEqual([
      'g.yaml:25:5: meeting ann-and-bob: date differs from f.yaml:25; a fact has one value, so correct one of them',
    ]);
    expect(problemsOf(SMALL_DATASET, SMALL_DATASET)).toEqual([
      'g.yaml:1:1: source a-test is already defined at f.yaml:1; merge the two or remove one',
    ]);
  });

  it('of the article gives all its nodes and edges', async () => {
    const { nodes, edges } = await articleRows();
    const counts: Record<string, number> = {};
    for (const name of [...nodes.map(({ label }) => label), ...edges.map(({ type }) => type)])
      counts[name] = (counts[name] ?? 0) + 1;
    expect(counts).toEqual({
      Person: 9,
      Party: 3,
      Country: 6,
      Institution: 12,
      MeetingRecord: 11,
      ChannelRecord: 4,
      TimelineRecord: 31,
      Source: 1,
      Dataset: 1,
      MET: 17,
      MEMBER_OF: 13,
      EXCHANGE_CHANNEL: 10,
      PART_OF: 15,
      ACT: 14,
    });
  });
});
