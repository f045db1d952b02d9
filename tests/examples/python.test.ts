/** The Python example prints what its README shows. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonEnvironment } from '../support/python-environment.js';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'python');

const found = await pythonEnvironment(join(FOLDER, 'requirements.txt'));
const python = 'python' in found ? found.python : null;
if ('problem' in found) {
  const message = `The Python example is NOT tested: ${found.problem}.`;
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n\n`);
}

const OUTPUT = `\
Most connected people

            name  counterparts  meetings  betweenness
Hiroshi Moriyama             4         4        0.068
  Makoto Nishida             4         4        0.068
         Wang Yi             3         2        0.080
       Li Shulei             2         1        0.004
    Liu Jianchao             2         1        0.004
     Wang Huning             2         1        0.004
     Cho Tae-yul             1         1        0.000

Meetings by month

  month  held  planned  postponed  requested
2018-10     1        0          0          0
2024-05     1        0          0          0
2024-09     1        0          0          0
2025-01     4        1          0          0
unclear     1        0          1          1
`;

describe.skipIf(!python)('the Python example', { timeout: 60_000 }, () => {
  const meetings = (address: string) =>
    run(python as string, ['meetings.py', address], {
      cwd: FOLDER,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
  let graph: Awaited<ReturnType<typeof openArticleGraph>>;
  let entente: Awaited<ReturnType<typeof startTestServer>>;
  beforeAll(async () => {
    graph = await openArticleGraph();
    entente = await startTestServer(graph);
  });
  afterAll(async () => {
    await entente?.drain();
    await graph?.close();
  });

  it('prints the most connected people, and the meetings by month', async () => {
    expect(await meetings(entente.url)).toEqual({ stdout: OUTPUT, stderr: '' });
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(OUTPUT);
  });

  it('says when Entente cannot be reached', async () => {
    const address = 'http://127.0.0.1:1';
    await expect(meetings(address)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`Entente cannot be reached at ${address}`),
    });
  });

  it('shows the message of an HTTP error', async () => {
    const address = `${entente.url}/nowhere`;
    await expect(meetings(address)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`${address} returned 404`),
    });
  });
});
