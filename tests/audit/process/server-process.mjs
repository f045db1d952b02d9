/** Runs the built server as a child process, on a free port, with a monitor of its memory and open resources. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MONITOR = pathToFileURL(join(import.meta.dirname, 'memory-monitor.mjs')).href;

/**
 * @typedef {{ heapUsed: number, rss: number, highest: number, resources: string[] }} State memory in bytes; `highest` is
 *   the peak of rss since the last state
 * @typedef {{
 *   url: URL,
 *   errors: () => string,
 *   state: () => Promise<State>,
 *   stop: () => Promise<number | null>,
 * }} RealServer `errors` returns its stderr so far; `stop` sends SIGTERM and resolves to the exit code
 */

/**
 * @param {{ env?: Record<string, string>, node?: string, root?: string }} [options]
 * @returns {Promise<RealServer>}
 */
export async function startServerProcess({ env = {}, node = process.execPath, root = ROOT } = {}) {
  const main = join(root, 'dist', 'server', 'main.js');
  const child = spawn(node, ['--expose-gc', '--import', MONITOR, main, 'serve'], {
    // Without the cache every request reaches the graph.
    env: { PORT: '0', ENTENTE_CACHE_MB: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let out = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exited = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const [, address] = /GraphQL and GraphiQL: (\S+)/.exec(out) ?? [];
      if (address) resolve(new URL(address));
    });
    exited.then(() => reject(new Error(`The server exited during startup: ${errors}`)));
  });
  return {
    url,
    errors: () => errors,
    async state() {
      child.send('');
      const [state] = await once(child, 'message');
      return state;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
  };
}
