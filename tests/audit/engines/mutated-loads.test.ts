/** Audit: Neo4j stores every mutated fact file that is accepted, completely. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { readFactsFromText } from '../../../src/facts/read-facts.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { dumpRows, dumpWithoutLoadTime } from '../../support/dump-graph.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { createMutator } from '../mutate-facts.js';
import { ARTICLE_FOLDER } from './loader-process.js';

const connection = inject('neo4j');
const COUNT = IS_LONG_RUN ? 1_000 : 20;
const WIDE_TEXT = '漢'.repeat(300);
/** Title, slugs and names of the maximum length. */
const LONGEST_VALUES = `source: { title: "${WIDE_TEXT}", slug: t, date: 2025, paragraphs: 1 }
people:
  - name: "${WIDE_TEXT}"
    slug: ${'x'.repeat(200)}
    names: [${Array.from({ length: 34 }, (_, index) => `{ value: "${index + 100}${WIDE_TEXT.slice(3)}", kind: ALIAS }`).join(', ')}]
    sources: [{ paragraph: 1, forms: [x] }]
parties:
  - { name: "${WIDE_TEXT}", slug: ${'y'.repeat(200)}, sources: [{ paragraph: 1, forms: [x] }] }
memberships:
  - member: person/${'x'.repeat(200)}
    organization: party/${'y'.repeat(200)}
    role: "${'ﬃ'.repeat(300)}"
    kind: OFFICE
    start: 2020
    sources: [{ paragraph: 1, forms: [x] }]
meetings:
  - title: "${WIDE_TEXT}"
    slug: ${'z'.repeat(200)}
    status: HELD
    kind: MEETING
    sides: [{ role: HOST, participants: [person/${'x'.repeat(200)}] }, { role: VISITOR, participants: [party/${'y'.repeat(200)}] }]
    sources: [{ paragraph: 1, forms: [x] }]
`;

it.skipIf(!connection)(
  'Neo4j stores accepted mutations completely',
  { timeout: IS_LONG_RUN ? 1_800_000 : 60_000 },
  async () => {
    if (!connection) return;
    const mutate = createMutator(readFileSync(join(ARTICLE_FOLDER, 'china-japan-2025-01.yaml'), 'utf8'), 17);
    const graph = await openGraph('neo4j', connection);
    let accepted = 0;
    try {
      const texts = Array.from({ length: COUNT }, () => mutate().toString('utf8'));
      for (const text of [LONGEST_VALUES, ...texts]) {
        const read = readFactsFromText([{ file: 'f.yaml', text }]);
        if (text === LONGEST_VALUES) expect(read.ok ? [] : read.problems).toEqual([]);
        if (!read.ok) continue;
        await graph.load(read.rows);
        expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(read.rows));
        accepted += 1;
      }
      process.stdout.write(
        `mutated fact files loaded into Neo4j: ${accepted} of ${COUNT + 1}; the others are invalid\n`,
      );
    } finally {
      await graph.close();
      await clearDatabase(connection);
    }
  },
);
