/** The built server as a process of its own, on a free port, which tells of its memory when it is asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WATCH = pathToFileURL(join(import.meta.dirname, 'memory-monitor.mjs')).href;

/**
 * @typedef {{ heapUsed: number, rss: number, highest: number, resources: string[] }} State in bytes
 * @typedef {{
 *   url: URL,
 *   errors: () => string,
 *   state: () => Promise<State>,
 *   stop: () => Promise<number | null>,
 * }} RealServer `errors` is all that it wrote to stderr
 */

/**
 * @param {{ env?: Record<string, string>, node?: string, root?: string }} [options]
 * @returns {Promise<RealServer>}
 */
export async function startServerProcess({ env = {}, node = process.execPath, root = ROOT } = {}) {
  const main = join(root, 'dist', 'server', 'main.js');
  const child = spawn(node, ['--expose-gc', '--import', WATCH, main, 'serve'], {
    // Each question is to reach the graph, however often it is asked.
    env: { PORT: '0', ENTENTE_CACHE_MB: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let out = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const [, found] = /GraphQL and GraphiQL: (\S+)/.exec(out) ?? [];
      if (found) resolve(new URL(found));
    });
    ended.then(() => reject(new Error(`The server ended at once: ${errors}`)));
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
      const [code] = await ended;
      return code;
    },
  };
}
