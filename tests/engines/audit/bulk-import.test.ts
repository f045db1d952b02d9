/** What `entente export --format neo4j-admin` writes is read by Neo4j's own import, and is the same graph as a load makes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCommand, writeImport } from '../../../src/export/neo4j-admin.js';
import { connectNeo4j } from '../../../src/graph/neo4j.js';
import { LONG } from '../../audit/served.js';
import { driverOf } from '../../neo4j/driver-of.js';
import { hasMaven, LIBRARIES, MavenServer } from '../../neo4j/maven-server.js';
import { articleRows } from '../../support/article.js';
import { dataOf } from '../../support/ask.js';
import { said, saying } from '../../support/contents.js';

/** Two programs of Java take half a minute: by `npm run audit:long`. */
describe.skipIf(!LONG || !hasMaven())('the bulk import', () => {
  it('gives the graph of the facts, and a load finds nothing to change', { timeout: 300_000 }, async () => {
    const rows = await articleRows();
    const home = mkdtempSync(join(tmpdir(), 'entente-bulk-'));
    const folder = join(home, 'tables');
    mkdirSync(folder);
    const files = await writeImport(rows, folder, '2025-02-01T00:00:00.000Z');
    const [, ...options] = importCommand(files, folder, 'neo4j').split(' \\\n  ');
    execFileSync(
      'java',
      [
        '-cp',
        join(LIBRARIES, '*'),
        'org.neo4j.cli.AdminTool',
        ...['database', 'import', 'full', 'neo4j'],
        ...options,
      ],
      // The import leaves a report where it is run.
      { cwd: home, env: { ...process.env, NEO4J_HOME: home }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const server = await MavenServer.start({ heap: '1g', home });
    const graph = connectNeo4j({ uri: server.uri });
    try {
      const driver = driverOf({ uri: server.uri });
      const indexes = readFileSync(join(folder, 'indexes.cypher'), 'utf8').split(';\n').filter(Boolean);
      for (const statement of indexes) await driver.executeQuery(statement, {}, { database: 'neo4j' });
      await driver.close();
      expect(await said(graph)).toBe(saying(rows));
      expect((await graph.load(rows)).changed).toBe(false);
      const { whoMet, dataset } = await dataOf(
        graph,
        '{ whoMet(name: "Moriyama") { encounters { totalCount } } dataset { loadedAt } }',
      );
      expect([whoMet.encounters.totalCount, dataset.loadedAt]).toEqual([4, '2025-02-01T00:00:00.000Z']);
    } finally {
      await graph.close();
      await server.stop();
    }
  });
});
