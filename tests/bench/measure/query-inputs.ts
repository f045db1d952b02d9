/** Picks the people and the party that the queries ask for, from the loaded graph. */
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from '../../neo4j/create-driver.js';
import type { QueryInputs } from './queries.js';

const PEOPLE = `MATCH (p:Person) WITH p ORDER BY p.meetingCount, p.id
  WITH collect({slug: p.slug, name: p.name}) AS people
  RETURN people[size(people) / 2] AS median, people[size(people) / 2 + 1] AS other, people[size(people) - 1] AS hub`;
const PARTY = `MATCH (p:Party)<-[:MEMBER_OF]-(m:Person)
  WITH p, count(DISTINCT m) AS members ORDER BY members DESC, p.id LIMIT 1 RETURN p.slug AS party`;

export async function pickQueryInputs(connection: Neo4jSettings): Promise<QueryInputs> {
  const driver = createDriver(connection);
  try {
    const readRow = async (statement: string) =>
      (await driver.executeQuery(statement, {}, { database: 'neo4j' })).records[0]?.toObject() ?? {};
    const { median, other, hub } = await readRow(PEOPLE);
    const { party } = await readRow(PARTY);
    const name: string = median.name;
    return {
      medianPerson: median.slug,
      hub: hub.slug,
      other: other.slug,
      party,
      name,
      mistyped: `${name.slice(0, 3)}${name.slice(2)}`,
    };
  } finally {
    await driver.close();
  }
}
