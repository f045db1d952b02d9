/** The bare neo4j-driver as a process of its own, told by messages what to ask and for how long. */
import neo4j from 'neo4j-driver';
import { askFor } from './load.js';
import type { CypherQuestion } from './questions.js';

export interface Task extends CypherQuestion {
  readonly milliseconds: number;
  readonly atOnce: number;
}

const driver = neo4j.driver(process.env.NEO4J_URI ?? '', undefined, { disableLosslessIntegers: true });

process.on('message', async ({ statement, parameters = {}, milliseconds, atOnce }: Task) => {
  let answer: unknown;
  const figures = await askFor(milliseconds, atOnce, async () => {
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
