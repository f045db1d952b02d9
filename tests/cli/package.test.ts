/** The package as npm packs it: its only dependency is the embedded engine. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { CLI_PATH } from '../support/cli-path.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
const packed = join(folder, 'package');

beforeAll(async () => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: packageRoot() });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', join(folder, filename), '-C', folder]);
  const engine = join('node_modules', '@grafeo-db');
  cpSync(join(packageRoot(), engine), join(packed, engine), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

it('depends on the embedded engine only', () => {
  const { dependencies } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['@grafeo-db/js']);
});

it.each([
  ['check', 'seeds'],
  ['export', '--format', 'svg'],
])('prints the same as in a checkout: entente %s %s %s', async (...args) => {
  const readOutput = async (command: string) =>
    (await run(process.execPath, [command, ...args], { cwd: packed, maxBuffer: 32 * 1024 * 1024 })).stdout;
  const commands = [join(packed, 'dist', 'server', 'main.js'), CLI_PATH];
  const [inPackage, inCheckout] = await Promise.all(commands.map(readOutput));
  expect(inPackage).toBe(inCheckout);
});

it('reports an unreachable database, with the bundled driver', async () => {
  const env = { ...process.env, NEO4J_URI: 'bolt://127.0.0.1:1' };
  const loading = run(process.execPath, [join(packed, 'dist', 'server', 'main.js'), 'load'], { env });
  await expect(loading).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cannot be reached'),
  });
});
