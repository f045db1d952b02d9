/** Loading: all or nothing, idempotent, and never over what somebody else keeps. */
import { describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import { createDriver } from '../neo4j/create-driver.js';
import { articleRows } from '../support/article.js';
import { dumpGraph } from '../support/dump-graph.js';
import { clearDatabase, describeOnEachEngine, openGraph } from '../support/engines.js';
import { applyCase, INVALID_CASES } from '../support/invalid-facts.js';
import { readRows } from '../support/materialize-rows.js';
import { queryData } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const versionOf = async (graph: Graph) =>
  (await queryData(graph, '{ dataset { version meetings entities relationships asOf sources } }')).dataset;

describeOnEachEngine(
  'loading',
  () => readRows(SMALL_DATASET),
  (graph) => {
    it('changes nothing when the graph already says all of it', async () => {
      const before = await dumpGraph(graph());
      const report = await graph().load(readRows(SMALL_DATASET));
      expect(report.changed).toBe(false);
      expect(report.edges).toEqual({
        ACT: unchanged(1),
        EXCHANGE_CHANNEL: unchanged(2),
        MEMBER_OF: unchanged(1),
        MET: unchanged(1),
        PART_OF: unchanged(1),
      });
      expect(await dumpGraph(graph())).toBe(before);
    });

    it.each(INVALID_CASES)(
      'is not begun for facts with $fault, and the graph stays as it was',
      async (fault) => {
        const before = await dumpGraph(graph());
        const result = readFactsFromText([{ file: 'f.yaml', text: applyCase(fault) }]);
        if (result.ok) await graph().load(result.rows);
        expect(result.ok).toBe(false);
        expect(await dumpGraph(graph())).toBe(before);
      },
    );

    it('writes what changed, and removes what the facts no longer say', async () => {
      const changed = SMALL_DATASET.replace('date: 2025-01-14', 'date: 2025-01-15').replace(
        /acts:[\s\S]*/,
        '',
      );
      const report = await graph().load(readRows(changed));
      expect(report.changed).toBe(true);
      expect(report.edges.MET).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 0 });
      expect(report.edges.ACT).toEqual({ added: 0, changed: 0, removed: 1, unchanged: 0 });
      expect(report.nodes.Person).toEqual({ added: 0, changed: 2, removed: 0, unchanged: 0 });
      expect(await versionOf(graph())).toMatchObject({
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
      const back = await graph().load(readRows(SMALL_DATASET));
      expect(back.edges.ACT).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
    });

    it('takes the place of another article whole, and its cursors live on', async () => {
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

    it('is the only way to write: a reading statement that writes fails and leaves no trace', async () => {
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

describe('loading into Neo4j', () => {
  const connection = inject('neo4j');

  it.skipIf(!connection)(
    'refuses a database that holds what is not ours, unless it is told to load beside it',
    async () => {
      if (!connection) return;
      const driver = createDriver(connection);
      const graph = await openGraph('neo4j', connection);
      try {
        await driver.executeQuery('CREATE (:Note {text: "mine"})', {}, { database: 'neo4j' });
        await expect(graph.load(readRows(SMALL_DATASET))).rejects.toThrow(
          "The database holds nodes that are not Entente's (1 :Note); nothing was changed.",
        );
        expect(await graph.checkReadiness()).toEqual({ state: 'empty' });
        expect((await graph.load(readRows(SMALL_DATASET), { allowForeign: true })).changed).toBe(true);
        expect(await graph.read('MATCH (n:Note) RETURN n.text AS text', {})).toEqual([{ text: 'mine' }]);
        await driver.executeQuery('CREATE (:Person {name: "x"}), (:Dataset)', {}, { database: 'neo4j' });
        await expect(graph.load(readRows(SMALL_DATASET), { allowForeign: true })).rejects.toThrow(
          "The database holds nodes that are not Entente's (1 :Dataset, 1 :Person); nothing was changed. Give Entente a " +
            "database of its own; beside nodes that have Entente's labels it never loads.",
        );
      } finally {
        await graph.close();
        await driver.close();
        await clearDatabase(connection);
      }
    },
  );

  it.skipIf(!connection)('leaves the old graph when it is broken off in the middle', async () => {
    if (!connection) return;
    const graph = await openGraph('neo4j', connection);
    try {
      await graph.load(readRows(SMALL_DATASET));
      const before = await dumpGraph(graph);
      const broken = {
        onProgress: (done: number) => {
          if (done > 20) throw new Error('broken off');
        },
      };
      await expect(graph.load(await articleRows(), broken)).rejects.toThrow('broken off');
      expect(await dumpGraph(graph)).toBe(before);
      expect((await graph.load(await articleRows())).changed).toBe(true);
    } finally {
      await graph.close();
      await clearDatabase(connection);
    }
  });
});

function unchanged(count: number) {
  return { added: 0, changed: 0, removed: 0, unchanged: count };
}
