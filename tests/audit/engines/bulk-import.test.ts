/** Audit: neo4j-admin imports the files of `entente export --format neo4j-admin`, with the same graph as a load. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectNeo4j } from '../../../src/engines/neo4j/neo4j-graph.js';
import { formatImportCommand } from '../../../src/export/neo4j-admin/format-commands.js';
import { writeImportFiles } from '../../../src/export/neo4j-admin/write-import-files.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { hasMaven, LIBRARY_FOLDER, Neo4jProcess } from '../../neo4j/neo4j-process.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { dumpRows, dumpWithoutLoadTime } from '../../support/dump-graph.js';
import { queryData } from '../../support/run-query.js';

/** Only in `npm run audit:long`: it starts two Java programs, which take half a minute. */
describe.skipIf(!IS_LONG_RUN || !hasMaven())('the bulk import', () => {
  it('imports the graph of the facts, in which a load changes nothing', { timeout: 300_000 }, async () => {
    const rows = await articleRows();
    const home = mkdtempSync(join(tmpdir(), 'entente-bulk-'));
    const folder = join(home, 'tables');
    mkdirSync(folder);
    const files = await writeImportFiles(rows, folder, '2025-02-01T00:00:00.000Z');
    const [, ...options] = formatImportCommand(files, folder, 'neo4j').split(' \\\n  ');
    execFileSync(
      'java',
      [
        '-cp',
        join(LIBRARY_FOLDER, '*'),
        'org.neo4j.cli.AdminTool',
        ...['database', 'import', 'full', 'neo4j'],
        ...options,
      ],
      // neo4j-admin writes a report into its working directory.
      { cwd: home, env: { ...process.env, NEO4J_HOME: home }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const server = await Neo4jProcess.start({ heap: '1g', home });
    const graph = connectNeo4j({ uri: server.uri });
    try {
      const driver = createDriver({ uri: server.uri });
      const indexes = readFileSync(join(folder, 'indexes.cypher'), 'utf8').split(';\n').filter(Boolean);
      for (const statement of indexes) await driver.executeQuery(statement, {}, { database: 'neo4j' });
      await driver.close();
      expect(await dumpWithoutLoadTime(graph)).toBe(dumpRows(rows));
      expect((await graph.load(rows)).hasChanges).toBe(false);
      const { whoMet, dataset } = await queryData(
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
