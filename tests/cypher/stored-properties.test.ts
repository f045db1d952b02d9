/** Every property that a statement reads is stored: a misspelled one would silently be null. */
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/read-fragments.js';
import { articleRows } from '../support/article.js';
import { type MaterializedRows, readRows } from '../support/materialize-rows.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const FOLDERS: FragmentFolder[] = ['roots', 'relations', 'filters', 'traversal', 'load'];
/** Keys of parameters and of maps in statements. */
const NOT_STORED = ['from', 'to', 'owner', 'properties', 'loading', 'until'];

it('finds every property that a statement reads in seeds/ or tests/support/small-dataset.ts', async () => {
  const stored = new Set([...namesOf(await articleRows()), ...namesOf(readRows(SMALL_DATASET))]);
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
