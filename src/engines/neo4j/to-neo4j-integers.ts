/** Converts integers in parameters to Neo4j integers. */
import neo4j from 'neo4j-driver';

/** Also in lists and maps. A JavaScript number would arrive as a float, such as 2.0. */
export function toNeo4jIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toNeo4jIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4jIntegers(item)]));
  }
  return value;
}
