/** A Python with networkx: in a virtual environment under target/, made once and used again. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../src/common/package-root.js';

/** Debian's own reads no GEXF 1.3; this one needs Python 3.11 or newer. */
const NETWORKX = '3.6.1';
const COMMANDS = [
  'python3',
  'python3.14',
  'python3.13',
  'python3.12',
  'python3.11',
  '/usr/bin/python3',
  'python',
];
const NEW_ENOUGH = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
const HAS_NETWORKX = `import networkx, sys; sys.exit(networkx.__version__ != "${NETWORKX}")`;

const run = promisify(execFile);
const succeeds = (command: string, code: string) =>
  run(command, ['-c', code]).then(
    () => true,
    () => false,
  );

/** The path of its interpreter, or why there is none. */
export async function findNetworkx(): Promise<{ readonly python: string } | { readonly problem: string }> {
  const folder = join(packageRoot(), 'target', `networkx-${NETWORKX}`);
  const python = pythonOf(folder);
  if (existsSync(python) && (await succeeds(python, HAS_NETWORKX))) return { python };
  for (const command of COMMANDS) {
    if (!(await succeeds(command, NEW_ENOUGH))) continue;
    return make(command, folder).then(
      () => ({ python }),
      (error: Error) => ({ problem: `networkx ${NETWORKX} could not be installed: ${error.message.trim()}` }),
    );
  }
  return { problem: 'there is no Python 3.11 or newer with venv' };
}

/** Made elsewhere and moved when it is whole, so that a run that was killed leaves nothing half done. */
async function make(command: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(join(packageRoot(), 'target'), { recursive: true });
  await run(command, ['-m', 'venv', '--clear', unfinished]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `networkx==${NETWORKX}`];
  await run(pythonOf(unfinished), pip);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

function pythonOf(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
