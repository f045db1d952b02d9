/** `entente export` as built: files, stdout and exit codes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CLI_PATH } from '../support/cli-path.js';
import { ENTITY_ID_HINT } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
const small = join(folder, 'small.yaml');
writeFileSync(small, SMALL_DATASET);

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [CLI_PATH, 'export', ...args],
      { env: { PATH: process.env.PATH ?? '', ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

describe('entente export', { timeout: 60_000 }, () => {
  it('writes the file to stdout, and nothing else', async () => {
    const { code, out, err } = await run([
      '--format',
      'cytoscape.json',
      '--around',
      'person/ann-ames',
      '--kinds',
      'MET',
      small,
    ]);
    expect([code, err]).toEqual([0, '']);
    const { elements } = JSON.parse(out) as {
      elements: { nodes: { data: { label: string } }[]; edges: { data: { label: string } }[] };
    };
    expect(elements.nodes.map(({ data }) => data.label)).toEqual(['Ann Ames', 'Bob Boll']);
    expect(elements.edges.map(({ data }) => data.label)).toEqual(['met, 14 Jan 2025']);
  });

  it('exports the bundled facts when no files are given', async () => {
    const { out } = await run([
      '--format',
      'graphml',
      '--around',
      'person/wang-yi',
      '--around',
      'country/japan',
      '--depth',
      '0',
    ]);
    expect([...out.matchAll(/<data key="node-label">([^<]+)/g)].map(([, label]) => label)).toEqual([
      'Wang Yi',
      'Japan',
    ]);
  });

  it('writes to a file, and a summary to stderr', async () => {
    const out = join(folder, 'ann.gexf');
    expect(
      await run(['--format', 'gexf', '--around', 'person/ann-ames', '--max-nodes', '2', '--out', out, small]),
    ).toEqual({
      code: 0,
      out: '',
      err: `${out}: 2 entities, 2 relationships. Truncated at the entity limit. 1 relationship leads to entities not shown.\nRaise --max-nodes (at most 1000) to include more entities.\n`,
    });
    expect(readFileSync(out, 'utf8')).toContain('label="Ann Ames"');
  });

  it.each([
    ['a.svg', '<?xml'],
    ['a.GEXF', '<?xml'],
    ['a.graphml', '<?xml'],
    ['a.cyjs', '{'],
    ['a.cytoscape.json', '{'],
    ['a.jsonld', '{'],
    ['a.csv.zip', 'PK'],
    ['a.zip', 'PK'],
  ])('detects the format from the file name %s', async (name, begins) => {
    const out = join(folder, name);
    expect((await run(['--out', out, small])).code).toBe(0);
    expect(readFileSync(out, 'latin1').slice(0, begins.length)).toBe(begins);
  });

  it('writes CSV as one zip file or as two files in a folder', async () => {
    const [zip, tables] = [join(folder, 'tables.zip'), join(folder, 'tables', 'of', 'it')];
    expect((await run(['--format', 'csv', '--out', zip, small])).code).toBe(0);
    expect((await run(['--format', 'csv', '--out', tables, small])).code).toBe(0);
    expect(readdirSync(tables).sort()).toEqual(['edges.csv', 'nodes.csv']);
    const zipped = unzipSync(readFileSync(zip));
    for (const name of ['edges.csv', 'nodes.csv']) {
      expect(Buffer.from(zipped[name] ?? []).equals(readFileSync(join(tables, name)))).toBe(true);
    }
  });

  it.each([
    [
      [],
      'Name a format with --format (cytoscape.json, gexf, graphml, csv, svg, jsonld), or a file with --out that ends in one of .cyjs, .gexf, .graphml, .csv.zip, .svg, .jsonld.',
    ],
    [['--out', join(folder, 'file.pdf')], 'Name a format with --format'],
    [
      ['--format', 'pdf'],
      'Allowed choices are cytoscape.json, gexf, graphml, csv, svg, jsonld, neo4j-admin.',
    ],
    [['--format', 'csv'], 'csv writes two tables: name a .zip file or a folder for them with --out.'],
    [['--format', 'gexf', '--kinds', 'MEET'], '--kinds: unknown value "MEET". Allowed: MET'],
    [['--format', 'gexf', '--as-of', '2025-13'], '--as-of: "2025-13" does not exist;'],
    [['--format', 'gexf', '--from', '2025', '--from', '2024'], '--from: given more than once. Give it once.'],
    [
      ['--format', 'gexf', '--max-nodes', '1001'],
      '--max-nodes: overview(maxNodes: 1001): maxNodes must be between 1 and 1,000.',
    ],
  ])('exits with 2 for %j', async (args, message) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('exits with 1 when an entity is not found, a fact file is missing or the file cannot be written', async () => {
    expect(await run(['--format', 'gexf', '--around', 'person/nobody', small])).toEqual({
      code: 1,
      out: '',
      err: `--around: no person has the id "person/nobody". ${ENTITY_ID_HINT}\n`,
    });
    expect((await run(['--format', 'gexf', join(folder, 'none.yaml')])).code).toBe(1);
    expect(await run(['--format', 'gexf', '--around', '森山', small])).toEqual({
      code: 2,
      out: '',
      err: `--around: "森山" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}\n`,
    });
    const out = join(folder, 'no', 'such', 'folder.gexf');
    expect(await run(['--format', 'gexf', '--out', out, small])).toEqual({
      code: 1,
      out: '',
      err: `--out ${out} cannot be written (ENOENT).\n`,
    });
  });

  it('exports the database when NEO4J_URI is set, and rejects fact files', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1' };
    expect(await run(['--format', 'gexf'], env)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^The database at [^ ]+ \(from NEO4J_URI\) cannot be reached \(ServiceUnavailable\)\.\n$/,
      ),
    });
    const { code, err } = await run(['--format', 'gexf', small], env);
    expect([code, err]).toEqual([2, 'With NEO4J_URI, export reads the database: remove the fact files.\n']);
  });
});
