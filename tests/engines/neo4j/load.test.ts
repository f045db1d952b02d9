/** Loads into Neo4j: they keep foreign nodes, and are atomic. */
import { describe, expect, inject, it } from 'vitest';
import { createDriver } from '../../neo4j/create-driver.js';
import { articleRows } from '../../support/article.js';
import { dumpGraph } from '../../support/dump-graph.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { readRows } from '../../support/materialize-rows.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';

const connection = inject('neo4j');

describe.skipIf(!connection)('loading into Neo4j', () => {
  it('refuses a database with foreign nodes, unless allowForeign is set', async () => {
    if (!connection) return;
    const driver = createDriver(connection);
    const graph = await openGraph('neo4j', connection);
    try {
      await driver.executeQuery('CREATE (:Note {text: "mine"})', {}, { database: 'neo4j' });
      await expect(graph.load(readRows(SMALL_DATASET))).rejects.toThrow(
        "The database holds nodes that are not Entente's (1 :Note); nothing was changed.",
      );
      expect(await graph.checkReadiness()).toEqual({ state: 'empty' });
      expect((await graph.load(readRows(SMALL_DATASET), { allowForeign: true })).hasChanges).toBe(true);
      expect(await graph.read('MATCH (n:Note) RETURN n.text AS text', {})).toEqual([{ text: 'mine' }]);
      await driver.executeQuery('CREATE (:Person {name: "x"}), (:Dataset)', {}, { database: 'neo4j' });
      await expect(graph.load(readRows(SMALL_DATASET), { allowForeign: true })).rejects.toThrow(
        "The database holds nodes that are not Entente's (1 :Dataset, 1 :Person); nothing was changed. Use a separate " +
          "database, because nodes with Entente's labels cannot be distinguished from its own.",
      );
    } finally {
      await graph.close();
      await driver.close();
      await clearDatabase(connection);
    }
  });

  it('keeps the old graph if it is interrupted', async () => {
    if (!connection) return;
    const graph = await openGraph('neo4j', connection);
    try {
      await graph.load(readRows(SMALL_DATASET));
      const before = await dumpGraph(graph);
      const interrupting = {
        onProgress: (done: number) => {
          if (done > 20) throw new Error('interrupted');
        },
      };
      await expect(graph.load(await articleRows(), interrupting)).rejects.toThrow('interrupted');
      expect(await dumpGraph(graph)).toBe(before);
      expect((await graph.load(await articleRows())).hasChanges).toBe(true);
    } finally {
      await graph.close();
      await clearDatabase(connection);
    }
  });
});
