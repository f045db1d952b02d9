/** The modules and packages that the page bundles: none that only the server needs. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';

const SOURCES = join(packageRoot(), 'src');
const IMPORT = /^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)';/gms;
const WORKER = /new URL\('([^']+)', import\.meta\.url\)/g;

/** Files that are imported directly or indirectly, and the packages that they import. */
function findReachable(entries: readonly string[]): { files: Set<string>; packages: Set<string> } {
  const files = new Set(entries);
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of [...text.matchAll(IMPORT), ...text.matchAll(WORKER)]) {
      if (name.startsWith('.')) files.add(join(dirname(file), name.replace(/\.js$/, '.ts')));
      else packages.add(name);
    }
  }
  return { files, packages };
}

it('are the expected ones', () => {
  const { files, packages } = findReachable([join(SOURCES, 'explorer', 'main.ts')]);
  expect([...packages].sort()).toEqual([
    'cytoscape',
    'cytoscape-fcose',
    'edtf',
    'graphology',
    'graphology-layout-forceatlas2',
    'xast-util-to-xml',
  ]);
  const shared = [...files]
    .map((file) => relative(SOURCES, file))
    .filter((file) => !file.startsWith('explorer'));
  expect(shared.filter((file) => !/^(drawing|text)\//.test(file)).sort()).toEqual([
    'common/replace-invalid-characters.ts',
    'common/xml.ts',
    'model/days.ts',
    'model/graph-rows.ts',
    'model/limits.ts',
    'model/partial-date.ts',
    'model/vocabulary.ts',
    'names/normalize-name.ts',
    'names/special-letters.ts',
  ]);
});
