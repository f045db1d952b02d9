/** A Python with the packages of a requirements.txt: a virtual environment under target/, made once and kept. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const TARGET = join(import.meta.dirname, '..', '..', 'target');
const COMMANDS = [
  'python3',
  'python3.14',
  'python3.13',
  'python3.12',
  'python3.11',
  '/usr/bin/python3',
  'python',
];
const IS_SUPPORTED = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';

const run = promisify(execFile);

/** The path of its interpreter, or why there is none. */
export async function pythonEnvironment(
  requirements: string,
): Promise<{ readonly python: string } | { readonly problem: string }> {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(TARGET, `python-${hash}`);
  if (existsSync(folder)) return { python: interpreterOf(folder) };
  for (const command of COMMANDS) {
    const isSupported = await run(command, ['-c', IS_SUPPORTED]).then(
      () => true,
      () => false,
    );
    if (!isSupported) continue;
    return create(command, folder, requirements).then(
      () => ({ python: interpreterOf(folder) }),
      (error: Error) => ({ problem: `its packages could not be installed: ${error.message.trim()}` }),
    );
  }
  return { problem: 'there is no Python 3.11 or newer with venv' };
}

/** Renames the folder when it is complete, so that an interrupted run leaves nothing half done. */
async function create(command: string, folder: string, requirements: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(TARGET, { recursive: true });
  await run(command, ['-m', 'venv', '--clear', unfinished]);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  await run(interpreterOf(unfinished), install);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

function interpreterOf(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
