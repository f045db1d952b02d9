/** The examples pin the versions that the tests run them with: those of this checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;
interface Package {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
}

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('package.json') && !path.includes('node_modules'))
  .map((path) => join('examples', path));

it.each(EXAMPLES)('%s pins the installed versions', (path) => {
  const { dependencies, devDependencies }: Package = read(path);
  const pinned = { ...dependencies, ...devDependencies };
  const installed = Object.keys(pinned).map((name) => [
    name,
    read('node_modules', name, 'package.json').version,
  ]);
  expect(pinned).toEqual(Object.fromEntries(installed));
});
