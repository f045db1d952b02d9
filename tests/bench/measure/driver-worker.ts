/** The bare neo4j-driver as a process of its own, told by messages what to ask and for how long. */
import neo4j from 'neo4j-driver';
import { measureThroughput } from './measure-throughput.js';
import type { CypherQuery } from './queries.js';

export interface Task extends CypherQuery {
  readonly durationMs: number;
  readonly concurrency: number;
}

const driver = neo4j.driver(process.env.NEO4J_URI ?? '', undefined, { disableLosslessIntegers: true });

process.on('message', async ({ statement, parameters = {}, durationMs, concurrency }: Task) => {
  let answer: unknown;
  const figures = await measureThroughput(durationMs, concurrency, async () => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement, parameters);
      answer = records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  });
  process.send?.({ figures, answer });
});

process.once('disconnect', () => process.exit());
