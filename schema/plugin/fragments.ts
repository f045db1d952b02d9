/** The Cypher fragments of the schema, read from `cypher/` when the module is loaded. */
import { packageRoot } from '../../src/common/package-root.js';
import { type Fragments, readFragments } from '../../src/engines/cypher/read-fragments.js';

/** The fragments of fields: `cypher/roots` and `cypher/relations`. */
export const fragments: Fragments = mergeFragments(
  readFragments(packageRoot(), 'roots'),
  readFragments(packageRoot(), 'relations'),
);
/** The fragments of filters: `cypher/filters`. */
export const filterFragments: Fragments = readFragments(packageRoot(), 'filters');

function mergeFragments(roots: Fragments, relations: Fragments): Fragments {
  for (const name of roots.keys()) {
    if (relations.has(name))
      throw new Error(`cypher/roots and cypher/relations both have a fragment named ${name}.`);
  }
  return new Map([...roots, ...relations]);
}
