/** Checks whether `dist/` is up to date. Each build records a hash of its inputs there. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const INPUTS = ['build', 'schema', 'src', 'package-lock.json', 'package.json', 'tsconfig.json'];
const OUTPUTS = ['dist/server/main.js', 'dist/explorer/index.html'].map((path) => join(ROOT, path));
const RECORD = join(ROOT, 'dist', 'inputs.sha256');

export function isUpToDate() {
  const isComplete = [...OUTPUTS, RECORD].every((path) => existsSync(path));
  return isComplete && readFileSync(RECORD, 'utf8') === hashInputs();
}

export function recordInputs() {
  writeFileSync(RECORD, hashInputs());
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(listFiles))
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder, relative to the root
 * @returns {string[]} the file, or all files in the folder, sorted
 */
function listFiles(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
    .sort();
}
