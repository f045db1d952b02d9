/** Loads: atomic and idempotent, and they never touch foreign nodes. */
import { expect, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import { articleRows } from '../support/article.js';
import { dumpGraph } from '../support/dump-graph.js';
import { describeOnEachEngine } from '../support/engines.js';
import { applyCase, INVALID_CASES } from '../support/invalid-facts.js';
import { readRows } from '../support/materialize-rows.js';
import { queryData } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const datasetOf = async (graph: Graph) =>
  (await queryData(graph, '{ dataset { version meetings entities relationships asOf sources } }')).dataset;

describeOnEachEngine(
  'loading',
  () => readRows(SMALL_DATASET),
  (graph) => {
    it('changes nothing if the graph already holds the facts', async () => {
      const before = await dumpGraph(graph());
      const report = await graph().load(readRows(SMALL_DATASET));
      expect(report.hasChanges).toBe(false);
      expect(report.edges).toEqual({
        ACT: unchanged(1),
        EXCHANGE_CHANNEL: unchanged(2),
        MEMBER_OF: unchanged(1),
        MET: unchanged(1),
        PART_OF: unchanged(1),
      });
      expect(await dumpGraph(graph())).toBe(before);
    });

    it.each(INVALID_CASES)('rejects facts with $title before it changes the graph', async (invalidCase) => {
      const before = await dumpGraph(graph());
      const result = readFactsFromText([{ file: 'f.yaml', text: applyCase(invalidCase) }]);
      if (result.ok) await graph().load(result.rows);
      expect(result.ok).toBe(false);
      expect(await dumpGraph(graph())).toBe(before);
    });

    it('updates changed facts and removes dropped ones', async () => {
      const changed = SMALL_DATASET.replace('date: 2025-01-14', 'date: 2025-01-15').replace(
        /acts:[\s\S]*/,
        '',
      );
      const report = await graph().load(readRows(changed));
      expect(report.hasChanges).toBe(true);
      expect(report.edges.MET).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 0 });
      expect(report.edges.ACT).toEqual({ added: 0, changed: 0, removed: 1, unchanged: 0 });
      expect(report.nodes.Person).toEqual({ added: 0, changed: 2, removed: 0, unchanged: 0 });
      expect(await datasetOf(graph())).toMatchObject({
        meetings: 1,
        entities: 4,
        relationships: 5,
        asOf: '2025-01',
        sources: 1,
      });
      expect(await queryData(graph(), '{ acts { totalCount } meetings { nodes { date } } }')).toEqual({
        acts: { totalCount: 0 },
        meetings: { nodes: [{ date: '2025-01-15' }] },
      });
      const restored = await graph().load(readRows(SMALL_DATASET));
      expect(restored.edges.ACT).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
    });

    it('replaces the whole dataset, and cursors stay valid', async () => {
      const page = '{ people(first: 1) { pageInfo { endCursor } } }';
      const { people } = await queryData(graph(), page);
      await graph().load(await articleRows());
      expect(
        await queryData(graph(), '{ person(slug: "ann-ames") { name } meetings { totalCount } }'),
      ).toEqual({
        person: null,
        meetings: { totalCount: 11 },
      });
      await graph().load(readRows(SMALL_DATASET));
      const next = `{ people(first: 1, after: "${people.pageInfo.endCursor}") { nodes { name } } }`;
      expect(await queryData(graph(), next)).toEqual({ people: { nodes: [{ name: 'Bob Boll' }] } });
    });

    it('is the only way to write: a read that writes fails and changes nothing', async () => {
      const before = await dumpGraph(graph());
      for (const statement of [
        'CREATE (:Entity {id: "x"})',
        'MATCH (n:Entity) SET n.name = "x"',
        'MATCH (n) DETACH DELETE n',
      ]) {
        await expect(graph().read(statement, {})).rejects.toThrow();
      }
      expect(await dumpGraph(graph())).toBe(before);
    });
  },
);

function unchanged(count: number) {
  return { added: 0, changed: 0, removed: 0, unchanged: count };
}
