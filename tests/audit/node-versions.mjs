/**
 * Entente on each Node that it is for: installed strictly and without any package's install script, built, started and
 * asked. Prints a line for each; exits with 1 where one fails.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from './process/sample-query.mjs';
import { startServerProcess } from './process/server-process.mjs';

/** The least that `engines` names, and the newest of each line. */
const VERSIONS = ['20.19.0', '20', '22', '24'];
const ROOT = join(import.meta.dirname, '..', '..');
const NPM = process.env.npm_execpath;
if (!NPM) throw new Error('Run it by npm: npm run audit:nodes');

const work = mkdtempSync(join(tmpdir(), 'entente-nodes-'));

/** A Node out of npm, which has it as a package for each system. */
function fetchNode(version) {
  const prefix = join(work, `node-${version}`);
  mkdirSync(prefix);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync(process.execPath, [NPM, 'install', '--prefix', prefix, '--no-save', `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(prefix, 'node_modules', name, 'bin', 'node');
}

/** What is kept of the project, and nothing that was made here. */
function copyTo(app) {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    cpSync(join(ROOT, file), join(app, file));
  }
}

async function answers(node, app) {
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
  if (code !== 0 || server.errors()) throw new Error(`It ended with ${code}: ${server.errors()}`);
  return text;
}

for (const version of VERSIONS) {
  const app = join(work, `app-${version}`);
  try {
    const node = fetchNode(version);
    const found = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    copyTo(app);
    const run = (...args) =>
      execFileSync(node, [NPM, ...args], {
        cwd: app,
        env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    run('ci', '--engine-strict', '--ignore-scripts');
    run('run', 'build');
    const said = await answers(node, app);
    if (!said.startsWith(SAMPLE_RESPONSE_START)) throw new Error(`It answered ${said}`);
    console.log(`Node ${found}: installed without scripts, built, answers`);
  } catch (error) {
    console.log(`Node ${version}: ${error.stderr ?? error.message}`);
    process.exitCode = 1;
  }
}
rmSync(work, { recursive: true, force: true });
