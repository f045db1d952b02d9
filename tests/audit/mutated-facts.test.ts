/** Audit: a mutated fact file is either refused with file and line, or loaded completely. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { IS_LONG_RUN } from '../support/audit-mode.js';
import { dumpRows, dumpWithoutLoadTime } from '../support/dump-graph.js';
import { materializeRows } from '../support/materialize-rows.js';
import { queryData } from '../support/run-query.js';
import { createMutator } from './mutate-facts.js';

const COUNT = IS_LONG_RUN ? 50_000 : 250;
const ORIGINAL = join(packageRoot(), 'seeds', 'china-japan-2025-01.yaml');
const MAX_MESSAGE_LENGTH = 1_000;
/** Selects every property that a fact can set, so that a value which cannot be returned is found. */
const FULL_QUERY = `{
  dataset { version asOf entities relationships meetings sources }
  meetings(first: 100) { nodes { title date status session place placeCountry { name } note topics
    channel { name } sides { role participants { basis entity { name } } } evidence { paragraph surfaceForms } } }
  people(first: 100) { nodes { name names { value language } memberships { nodes { role start end asOf } } } }
  channels(first: 100) { nodes { name endpoints { name } periods { phase start end reason } } }
  acts(first: 100) { nodes { title event mode date topics } }
  timeline(first: 100) { nodes { title date } }
  sources { nodes { title publisher url paragraphs } }
}`;

let graph: EmbeddedGraph;
const folder = mkdtempSync(join(tmpdir(), 'entente-mutated-'));
beforeAll(async () => {
  graph = await EmbeddedGraph.create();
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

it(`withstands ${COUNT.toLocaleString('en-GB')} mutations`, {
  timeout: IS_LONG_RUN ? 7_200_000 : 300_000,
}, async () => {
  const mutate = createMutator(readFileSync(ORIGINAL, 'utf8'), 16);
  const file = join(folder, 'facts.yaml');
  let accepted = 0;
  let maxMs = 0;
  for (let at = 0; at < COUNT; at += 1) {
    const bytes = mutate();
    writeFileSync(file, bytes);
    const startedAt = performance.now();
    const read = await readFacts([file]);
    maxMs = Math.max(maxMs, performance.now() - startedAt);
    if (read.ok) {
      accepted += 1;
      const again = await readFacts([file]);
      expect(again.ok && isDeepStrictEqual(materializeRows(again.rows), materializeRows(read.rows))).toBe(
        true,
      );
      await graph.load(read.rows);
      expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(read.rows));
      const { dataset } = await queryData(graph, FULL_QUERY);
      expect(dataset.version).toBe(read.rows.dataset.properties.version);
    } else {
      const lines = bytes.toString('latin1').split('\n').length;
      const unclear = read.problems.filter(
        (problem) =>
          problem.file !== file ||
          !(problem.line >= 1 && problem.line <= lines && problem.column >= 1) ||
          !(problem.message.length > 5 && problem.message.length <= MAX_MESSAGE_LENGTH) ||
          /\p{Cc}/u.test(problem.message),
      );
      expect(unclear).toEqual([]);
      expect(read.problems.length).toBeGreaterThan(0);
    }
  }
  process.stdout.write(
    `mutated fact files: ${COUNT}, ${accepted} accepted, ${COUNT - accepted} refused with file and line; the slowest took ${Math.ceil(maxMs)} ms\n`,
  );
});
