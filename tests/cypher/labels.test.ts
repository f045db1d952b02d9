/** Every label and every type of edge is known wherever `cypher/` must know it: what fails here is what a new one lacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { type FragmentFolder, readFragments } from '../../src/engines/cypher/fragments.js';
import { removeFragmentName, writeFragmentName } from '../../src/engines/load/write-rows.js';
import { CATALOGUE_LABELS, EDGE_TYPES, ENTITY_LABELS } from '../../src/model/graph-rows.js';

const written = readFragments(packageRoot(), 'write');
const setup = (engine: string) =>
  readFileSync(join(packageRoot(), 'cypher', 'setup', `${engine}.cypher`), 'utf8');

describe.each([...ENTITY_LABELS, ...CATALOGUE_LABELS])('the label %s', (label) => {
  it('is written by a file of its own, and removed', () => {
    expect(written.get(writeFragmentName(label))?.body).toContain(`:${label}`);
    expect(written.get(removeFragmentName(label))?.body).toMatch(new RegExp(`:(${label}|Entity) `));
  });
});

describe.each(CATALOGUE_LABELS)('the label %s', (label) => {
  it.each(['foreign-nodes', 'node-digests'])('is one of ours to %s', (name) => {
    expect(written.get(name)?.body).toMatch(new RegExp(`node:${label}\\b`));
  });

  it.each(['neo4j', 'embedded'])('has an index on its id, on %s', (engine) => {
    expect(setup(engine)).toMatch(new RegExp(`\\(n:${label}\\) (ON \\(n\\.id\\)|REQUIRE n\\.id IS UNIQUE)`));
  });
});

describe.each(EDGE_TYPES)('the type of edge %s', (type) => {
  it('is written by a file of its own, and removed', () => {
    for (const name of [writeFragmentName(type), removeFragmentName(type)])
      expect(written.get(name)?.body).toContain(`[edge:${type} `);
  });

  it('has ids that are unique on Neo4j', () => {
    expect(setup('neo4j')).toContain(`FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`);
  });
});

it('every pattern of any edge names every type', () => {
  const folders: FragmentFolder[] = ['roots', 'relations', 'filters', 'walk'];
  const patterns = folders.flatMap((folder) =>
    [...readFragments(packageRoot(), folder).values()].flatMap(({ body }) => [
      ...body.matchAll(/:(MET\|MEMBER_OF[A-Z_|]*)/g),
    ]),
  );
  expect(patterns.length).toBeGreaterThan(0);
  for (const [, types] of patterns) expect(types).toBe(EDGE_TYPES.join('|'));
});
