/** The files for Neo4j's bulk import, and the output of the command that writes them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/common/package-root.js';
import { readSetupStatements } from '../../../src/engines/cypher/read-fragments.js';
import { writeImportFiles } from '../../../src/export/neo4j-admin/write-import-files.js';
import { encodeId } from '../../../src/model/ids.js';
import { CLI_PATH } from '../../support/cli-path.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';

const folder = () => mkdtempSync(join(tmpdir(), 'entente-import-'));

async function entente(...args: string[]) {
  const run = promisify(execFile)(process.execPath, [CLI_PATH, ...args], { env: { PATH: process.env.PATH } });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({
      code: code as number,
      stdout: stdout as string,
      stderr: stderr as string,
    }),
  );
}

it('writes a file for each label and edge type, with typed columns and quoted texts', async () => {
  const out = folder();
  await writeImportFiles(readRows(SMALL_DATASET), out, '2025-02-01T00:00:00.000Z');
  // Texts may contain line breaks: a row ends where no quote is open.
  const table = (name: string) =>
    readFileSync(join(out, `${name}.csv`), 'utf8')
      .trimEnd()
      .split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  expect(readdirSync(out).sort()).toEqual(
    [
      ...[
        'ACT',
        'ChannelRecord',
        'Country',
        'Dataset',
        'EXCHANGE_CHANNEL',
        'MEMBER_OF',
        'MET',
        'MeetingRecord',
      ],
      ...['PART_OF', 'Party', 'Person', 'Source', 'TimelineRecord'],
    ]
      .map((name) => `${name}.csv`)
      .concat('indexes.cypher'),
  );
  const [head = '', ann = '', bob = ''] = table('Person');
  expect(head.split(',').slice(0, 4)).toEqual([
    '":ID(Entente)"',
    '"id:string"',
    '"slug:string"',
    '"name:string"',
  ]);
  expect(head).toContain('"meetingCount:long"');
  expect(head).toContain('"searchKeys:string[]"');
  const id = encodeId('Person', 'ann-ames');
  expect(ann.startsWith(`"${id}","${id}","ann-ames","Ann Ames","[{""value"":""Ann Ames"",`)).toBe(true);
  expect(ann).toContain('"amesann\u001fannames"'.replace('amesann\u001fannames', 'ann ames\u001fannames'));
  expect(bob).toContain('"Bob Boll"');
  expect(table('MET')[0]).toContain('":START_ID(Entente)",":END_ID(Entente)","id:string"');
  expect(table('ACT')[0]).toContain('"intended:boolean"');
  // Undated: the sort key is an empty string, and the date is missing.
  expect(table('ACT')[1]).toContain(',false,"","~",');
  expect(table('Dataset').join('\n')).toContain('2025-02-01T00:00:00.000Z');
  expect(readFileSync(join(out, 'indexes.cypher'), 'utf8')).toBe(
    readSetupStatements(packageRoot(), 'neo4j')
      .map((statement) => `${statement};\n`)
      .join(''),
  );
});

it('prints the import command of Neo4j', async () => {
  const facts = join(folder(), 'small.yaml');
  writeFileSync(facts, SMALL_DATASET);
  const out = folder();
  const { code, stdout, stderr } = await entente('export', facts, '--format', 'neo4j-admin', '--out', out);
  expect([code, stderr.split('\n')[0]]).toEqual([
    0,
    '18 rows in 13 files. Stop the database, which must be empty, and run:',
  ]);
  expect(stdout.split(' \\\n  ').slice(0, 6)).toEqual([
    'neo4j-admin database import full neo4j',
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    '--read-buffer-size=32m',
    `--nodes=Entity:Person=${out}/Person.csv`,
    `--nodes=Entity:Party=${out}/Party.csv`,
  ]);
});

it.each([
  [
    ['--out', 'x', '--as-of', '2020', '--depth', '2'],
    2,
    'neo4j-admin writes all facts: remove --as-of, --depth.\n',
  ],
  [
    ['--out', 'a,b'],
    2,
    '--out a,b contains a comma, which separates files in the import command; name another folder.\n',
  ],
  [[], 2, 'neo4j-admin writes a file for each kind of node and edge: name a folder with --out.\n'],
  [['--out', packageRoot()], 1, `--out ${packageRoot()} is not empty; name an empty folder.\n`],
])('rejects %j', async (options, code, message) => {
  const result = await entente('export', '--format', 'neo4j-admin', ...options);
  expect([result.code, result.stdout, result.stderr]).toEqual([code, '', message]);
});
