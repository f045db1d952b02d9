/** Loading: all or nothing, idempotent, and never over what somebody else keeps. */
import { describe, expect, inject, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { driverOf } from '../neo4j/driver-of.js';
import { articleRows } from '../support/article.js';
import { dataOf } from '../support/ask.js';
import { contents } from '../support/contents.js';
import { onEveryEngine, open, wipe } from '../support/engines.js';
import { rowsOf } from '../support/rows-of.js';
import { FAULTS, faulty, SMALL_WORLD } from '../support/small-world.js';

const versionOf = async (graph: Graph) =>
  (await dataOf(graph, '{ dataset { version meetings entities relationships asOf sources } }')).dataset;

onEveryEngine(
  'loading',
  () => rowsOf(SMALL_WORLD),
  (graph) => {
    it('changes nothing when the graph already says all of it', async () => {
      const before = await contents(graph());
      const report = await graph().load(rowsOf(SMALL_WORLD));
      expect(report.changed).toBe(false);
      expect(report.edges).toEqual({
        ACT: unchanged(1),
        EXCHANGE_CHANNEL: unchanged(2),
        MEMBER_OF: unchanged(1),
        MET: unchanged(1),
        PART_OF: unchanged(1),
      });
      expect(await contents(graph())).toBe(before);
    });

    it.each(FAULTS)('is not begun for facts with $fault, and the graph stays as it was', async (fault) => {
      const before = await contents(graph());
      const result = readFactsFromText([{ file: 'f.yaml', text: faulty(fault) }]);
      if (result.ok) await graph().load(result.rows);
      expect(result.ok).toBe(false);
      expect(await contents(graph())).toBe(before);
    });

    it('writes what changed, and removes what the facts no longer say', async () => {
      const changed = SMALL_WORLD.replace('date: 2025-01-14', 'date: 2025-01-15').replace(/acts:[\s\S]*/, '');
      const report = await graph().load(rowsOf(changed));
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
      expect(await dataOf(graph(), '{ acts { totalCount } meetings { nodes { date } } }')).toEqual({
        acts: { totalCount: 0 },
        meetings: { nodes: [{ date: '2025-01-15' }] },
      });
      const back = await graph().load(rowsOf(SMALL_WORLD));
      expect(back.edges.ACT).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
    });

    it('takes the place of another article whole, and its cursors live on', async () => {
      const page = '{ people(first: 1) { pageInfo { endCursor } } }';
      const { people } = await dataOf(graph(), page);
      await graph().load(await articleRows());
      expect(await dataOf(graph(), '{ person(slug: "ann-ames") { name } meetings { totalCount } }')).toEqual({
        person: null,
        meetings: { totalCount: 11 },
      });
      await graph().load(rowsOf(SMALL_WORLD));
      const next = `{ people(first: 1, after: "${people.pageInfo.endCursor}") { nodes { name } } }`;
      expect(await dataOf(graph(), next)).toEqual({ people: { nodes: [{ name: 'Bob Boll' }] } });
    });

    it('is the only way to write: a reading statement that writes fails and leaves no trace', async () => {
      const before = await contents(graph());
      for (const statement of [
        'CREATE (:Entity {id: "x"})',
        'MATCH (n:Entity) SET n.name = "x"',
        'MATCH (n) DETACH DELETE n',
      ]) {
        await expect(graph().read(statement, {})).rejects.toThrow();
      }
      expect(await contents(graph())).toBe(before);
    });
  },
);

describe('loading into Neo4j', () => {
  const connection = inject('neo4j');

  it.skipIf(!connection)(
    'refuses a database that holds what is not ours, unless it is told to load beside it',
    async () => {
      if (!connection) return;
      const driver = driverOf(connection);
      const graph = await open('neo4j', connection);
      try {
        await driver.executeQuery('CREATE (:Note {text: "mine"})', {}, { database: 'neo4j' });
        await expect(graph.load(rowsOf(SMALL_WORLD))).rejects.toThrow(
          "The database holds nodes that are not Entente's (1 :Note); nothing was changed.",
        );
        expect(await graph.readiness()).toEqual({ state: 'empty' });
        expect((await graph.load(rowsOf(SMALL_WORLD), { allowForeign: true })).changed).toBe(true);
        expect(await graph.read('MATCH (n:Note) RETURN n.text AS text', {})).toEqual([{ text: 'mine' }]);
        await driver.executeQuery('CREATE (:Person {name: "x"}), (:Dataset)', {}, { database: 'neo4j' });
        await expect(graph.load(rowsOf(SMALL_WORLD), { allowForeign: true })).rejects.toThrow(
          "The database holds nodes that are not Entente's (1 :Dataset, 1 :Person); nothing was changed. Give Entente a " +
            "database of its own; beside nodes that have Entente's labels it never loads.",
        );
      } finally {
        await graph.close();
        await driver.close();
        await wipe(connection);
      }
    },
  );

  it.skipIf(!connection)('leaves the old graph when it is broken off in the middle', async () => {
    if (!connection) return;
    const graph = await open('neo4j', connection);
    try {
      await graph.load(rowsOf(SMALL_WORLD));
      const before = await contents(graph);
      const broken = {
        onProgress: (done: number) => {
          if (done > 20) throw new Error('broken off');
        },
      };
      await expect(graph.load(await articleRows(), broken)).rejects.toThrow('broken off');
      expect(await contents(graph)).toBe(before);
      expect((await graph.load(await articleRows())).changed).toBe(true);
    } finally {
      await graph.close();
      await wipe(connection);
    }
  });
});

function unchanged(count: number) {
  return { added: 0, changed: 0, removed: 0, unchanged: count };
}
