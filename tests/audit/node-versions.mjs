/**
 * `npm run audit:nodes`: installs Entente without install scripts on each supported Node version, builds and starts it,
 * and sends a query. Prints one line per version. Exit codes: 0 success, 1 failure of any version.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from './process/sample-query.mjs';
import { startServerProcess } from './process/server-process.mjs';

/** The oldest version that `engines` in package.json allows, and the latest of each release line. */
const VERSIONS = ['20.19.0', '20', '22', '24'];
const ROOT = join(import.meta.dirname, '..', '..');
const NPM = process.env.npm_execpath;
if (!NPM) throw new Error('npm_execpath is not set. Run this script with: npm run audit:nodes');

const work = mkdtempSync(join(tmpdir(), 'entente-nodes-'));

/** Installs Node from npm, which has a package per platform, and returns the path of its binary. */
function installNode(version) {
  const prefix = join(work, `node-${version}`);
  mkdirSync(prefix);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync(process.execPath, [NPM, 'install', '--prefix', prefix, '--no-save', `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(prefix, 'node_modules', name, 'bin', 'node');
}

/** Copies the files that Git tracks: no node_modules and no dist. */
function copyTo(app) {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    cpSync(join(ROOT, file), join(app, file));
  }
}

async function sendSampleQuery(node, app) {
  const server = await startServerProcess({ node, root: app });
  const text = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SAMPLE_QUERY }),
  }).then(
    (response) => response.text(),
    (error) => String(error),
  );
  const code = await server.stop();
  if (code !== 0 || server.errors()) throw new Error(`The server exited with ${code}: ${server.errors()}`);
  return text;
}

for (const version of VERSIONS) {
  const app = join(work, `app-${version}`);
  try {
    const node = installNode(version);
    const fullVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    copyTo(app);
    const run = (...args) =>
      execFileSync(node, [NPM, ...args], {
        cwd: app,
        env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    run('ci', '--engine-strict', '--ignore-scripts');
    run('run', 'build');
    const body = await sendSampleQuery(node, app);
    if (!body.startsWith(SAMPLE_RESPONSE_START)) throw new Error(`Unexpected response: ${body}`);
    console.log(`Node ${fullVersion}: installed without scripts, built, and returned the right response`);
  } catch (error) {
    console.log(`Node ${version}: ${error.stderr ?? error.message}`);
    process.exitCode = 1;
  }
}
rmSync(work, { recursive: true, force: true });
