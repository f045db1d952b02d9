/** The TypeScript example, in a copy of its folder: its generated types, and what it prints. */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'examples', 'typescript');
/** In the checkout, whose packages it finds there. */
const COPY = join(ROOT, 'target', 'examples', 'typescript');
const GENERATED = join('src', 'who-met.generated.ts');

const MORIYAMA = `\
Hiroshi Moriyama met:

  Counterpart   Meetings  Last met
  Liu Jianchao         1  2025-01-14
  Wang Huning          1  2025-01-14
  Wang Yi              1  [2025-01-13..2025-01-14]
  Li Shulei            1  2025-01-13

4 of 4, latest first.
`;

let graph: Awaited<ReturnType<typeof openArticleGraph>>;
let entente: Awaited<ReturnType<typeof startTestServer>>;
/** Compiled and run as the README says. */
let started: Awaited<ReturnType<typeof inCopy>>;
beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  const isSource = (path: string) => !/(node_modules|dist)$/.test(path);
  cpSync(FOLDER, COPY, { recursive: true, filter: isSource });
  graph = await openArticleGraph();
  entente = await startTestServer(graph);
  started = await inCopy('npm', ['start', '--silent', '--', 'Moriyama']);
}, 60_000);
afterAll(async () => {
  await entente?.drain();
  await graph?.close();
});

function inCopy(command: string, args: readonly string[], url = entente.url) {
  return run(command, args, { cwd: COPY, env: { ...process.env, ENTENTE_URL: url } });
}
/** What `npm start` runs after compiling. */
const whoMet = (args: readonly string[], url?: string) =>
  inCopy(process.execPath, [join('dist', 'who-met.js'), ...args], url);
const failure = (code: number, output: { readonly stdout?: string; readonly stderr?: string }) => ({
  code,
  stdout: '',
  stderr: '',
  ...output,
});

describe('the TypeScript example', { timeout: 60_000 }, () => {
  it('has the types that GraphQL Code Generator makes from the schema', async () => {
    await inCopy('npm', ['run', '--silent', 'codegen']);
    const [committed, generated] = [FOLDER, COPY].map((folder) =>
      readFileSync(join(folder, GENERATED), 'utf8'),
    );
    expect(generated).toBe(committed);
  });

  it('prints whom somebody met', () => {
    expect(started).toEqual({ stdout: MORIYAMA, stderr: '' });
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(MORIYAMA);
  });

  it('says that it took the closest match', async () => {
    const { stdout } = await whoMet(['Moryiama']);
    expect(stdout).toBe(
      MORIYAMA.replace(
        'Hiroshi Moriyama met:',
        'No entity is called Moryiama. Hiroshi Moriyama, the closest match, met:',
      ),
    );
  });

  it('lists the candidates of an ambiguous name', async () => {
    await expect(whoMet(['Wang'])).rejects.toMatchObject(
      failure(1, { stdout: 'Several entities are called Wang. Choose one:\n\n  Wang Yi\n  Wang Huning\n' }),
    );
  });

  it('says that a name was not found', async () => {
    await expect(whoMet(['Metternich'])).rejects.toMatchObject(
      failure(1, { stdout: 'No entity is called Metternich.\n' }),
    );
  });

  it('prints the code and the message of a GraphQL error', async () => {
    await expect(whoMet(['x'.repeat(201)])).rejects.toMatchObject(
      failure(1, { stderr: 'INVALID_ARGUMENT: name: has 201 characters; a name has at most 200.\n' }),
    );
  });

  it('says when Entente cannot be reached, or something else answers', async () => {
    await expect(whoMet(['Moriyama'], 'http://127.0.0.1:1')).rejects.toMatchObject(
      failure(1, { stderr: 'Entente cannot be reached at http://127.0.0.1:1.\n' }),
    );
    await expect(whoMet(['Moriyama'], `${entente.url}/nowhere`)).rejects.toMatchObject(
      failure(1, { stderr: 'HTTP 404 without JSON.\n' }),
    );
  });

  it('exits with 2 without a name', async () => {
    await expect(whoMet([])).rejects.toMatchObject(failure(2, { stderr: 'Usage: npm start -- NAME\n' }));
  });
});
