/** Every property that a statement reads is stored: a misspelled one would silently be null. */
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/read-fragments.js';
import { articleRows } from '../support/article.js';
import type { MaterializedRows } from '../support/materialize-rows.js';

const FOLDERS: FragmentFolder[] = ['roots', 'relations', 'filters', 'traversal', 'load'];
/** Keys of parameters and of maps in statements. */
const NOT_STORED = ['from', 'to', 'owner', 'properties', 'loading', 'until'];

it('every property that a statement reads is stored', async () => {
  const stored = namesOf(await articleRows());
  const read = FOLDERS.flatMap((folder) =>
    [...readFragments(packageRoot(), folder).values()].flatMap(({ name, body }) =>
      [...body.matchAll(/\b[a-z]\w*\.([a-z]\w*)/gi)].map(
        ([, property = '']) => `${property} in ${folder}/${name}`,
      ),
    ),
  );
  expect(read.length).toBeGreaterThan(100);
  expect(read.filter((use) => !stored.has(use.split(' ')[0] ?? ''))).toEqual([]);
});

function namesOf({ nodes, edges }: MaterializedRows): ReadonlySet<string> {
  const names = [...nodes, ...edges].flatMap(({ properties }) => Object.keys(properties));
  return new Set([...names, ...NOT_STORED]);
}
