/** How many rows a Neo4j reads from its store for a statement: what the leaves of its plan give. */
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import type { Parameters } from '../../src/graph/graph.js';
import type { Neo4jSettings } from '../../src/graph/neo4j.js';
import { driverOf } from '../neo4j/driver-of.js';

export async function rowsRead(
  connection: Neo4jSettings,
  statement: string,
  parameters: Parameters,
): Promise<number> {
  const driver = driverOf(connection);
  const whole = Object.entries(parameters).map(([name, value]) => [
    name,
    Number.isInteger(value) ? neo4j.int(Number(value)) : value,
  ]);
  try {
    // A plan that was made for an emptier graph, or by what is known of one, is not the one that is asked about.
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
    const { summary } = await driver.executeQuery(
      `CYPHER replan=force PROFILE ${statement}`,
      Object.fromEntries(whole),
      { database: 'neo4j' },
    );
    if (!summary.profile) throw new Error('The statement was not profiled.');
    return leaves(summary.profile).reduce((sum, { rows }) => sum + Number(rows), 0);
  } finally {
    await driver.close();
  }
}

function leaves(plan: ProfiledPlan): ProfiledPlan[] {
  return plan.children.length === 0 ? [plan] : plan.children.flatMap(leaves);
}
