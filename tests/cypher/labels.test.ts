/** Every label and edge type occurs wherever `cypher/` must name it: a failure here shows what a new one lacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/read-fragments.js';
import { createLoadStatements } from '../../src/engines/load/load-statements.js';
import { CATALOGUE_LABELS, EDGE_TYPES, ENTITY_LABELS } from '../../src/model/graph-rows.js';

const loadFragments = readFragments(packageRoot(), 'load');
const statements = createLoadStatements(loadFragments);
const setup = (engine: string) =>
  readFileSync(join(packageRoot(), 'cypher', 'setup', `${engine}.cypher`), 'utf8');

describe.each([...ENTITY_LABELS, ...CATALOGUE_LABELS])('the label %s', (label) => {
  it('has statements that write and remove it', () => {
    expect(statements.write(label)).toContain(`:${label}`);
    expect(statements.remove(label)).toMatch(new RegExp(`:(${label}|Entity) `));
  });
});

describe.each(CATALOGUE_LABELS)('the label %s', (label) => {
  it.each(['foreign-nodes', 'node-digests'])('is named in %s', (name) => {
    expect(loadFragments.get(name)?.body).toMatch(new RegExp(`node:${label}\\b`));
  });

  it.each(['neo4j', 'embedded'])('has an index on its id, on %s', (engine) => {
    expect(setup(engine)).toMatch(new RegExp(`\\(n:${label}\\) (ON \\(n\\.id\\)|REQUIRE n\\.id IS UNIQUE)`));
  });
});

describe.each(EDGE_TYPES)('the edge type %s', (type) => {
  it('has statements that write and remove it', () => {
    for (const statement of [statements.write(type), statements.remove(type)])
      expect(statement).toContain(`[edge:${type} `);
  });

  it('has a uniqueness constraint on its id, on Neo4j', () => {
    expect(setup('neo4j')).toContain(`FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`);
  });
});

it('every pattern for any edge names every edge type', () => {
  const folders: FragmentFolder[] = ['roots', 'relations', 'filters', 'traversal'];
  const patterns = folders.flatMap((folder) =>
    [...readFragments(packageRoot(), folder).values()].flatMap(({ body }) => [
      ...body.matchAll(/:(MET\|MEMBER_OF[A-Z_|]*)/g),
    ]),
  );
  expect(patterns.length).toBeGreaterThan(0);
  for (const [, types] of patterns) expect(types).toBe(EDGE_TYPES.join('|'));
});
