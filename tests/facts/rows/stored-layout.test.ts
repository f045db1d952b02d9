/** STORED_FORMAT_VERSION describes the stored properties and indexes; a change of these must raise it. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/common/package-root.js';
import { readSetupStatements } from '../../../src/engines/cypher/read-fragments.js';
import { STORED_FORMAT_VERSION } from '../../../src/model/graph-rows.js';
import { MAX_PAGE_SIZE } from '../../../src/model/limits.js';
import { articleRows } from '../../support/article.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';

/** The digest is made from the property names of each label and type, the page size and the setup statements. */
const STORED = { layout: 3, digest: '312f8138fea0405c' };

it('has the stored digest; if not, raise STORED_FORMAT_VERSION in src/model/graph-rows.ts and update both numbers here', async () => {
  const names = new Map<string, Set<string>>();
  for (const rows of [await articleRows(), readRows(SMALL_DATASET)]) {
    for (const row of [...rows.nodes, ...rows.edges]) {
      const kind = 'label' in row ? row.label : row.type;
      const known = names.get(kind) ?? new Set();
      names.set(kind, known);
      for (const name of Object.keys(row.properties)) known.add(name);
    }
  }
  const properties = [...names].map(([kind, known]) => [kind, ...[...known].sort()].join(' ')).sort();
  const stored = [properties, MAX_PAGE_SIZE, readSetupStatements(packageRoot(), 'neo4j')];
  const digest = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
  expect({ layout: STORED_FORMAT_VERSION, digest }).toEqual(STORED);
});
