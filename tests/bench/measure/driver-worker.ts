/** Child process that runs a Cypher statement repeatedly through the driver. Tasks and results are messages. */
import neo4j from 'neo4j-driver';
import { measureThroughput, type ThroughputStats } from './measure-throughput.js';
import type { CypherQuery } from './queries.js';

export interface Task extends CypherQuery {
  readonly durationMs: number;
  readonly concurrency: number;
}

export interface TaskResult {
  readonly stats: ThroughputStats;
  /** Of the last run. */
  readonly records: readonly object[];
}

const driver = neo4j.driver(process.env.NEO4J_URI ?? '', undefined, { disableLosslessIntegers: true });

process.on('message', async ({ statement, parameters = {}, durationMs, concurrency }: Task) => {
  let rows: readonly object[] = [];
  const stats = await measureThroughput(durationMs, concurrency, async () => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement, parameters);
      rows = records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  });
  process.send?.({ stats, records: rows } satisfies TaskResult);
});

process.once('disconnect', () => process.exit());
