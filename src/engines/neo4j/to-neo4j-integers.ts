/** Parameters as Neo4j takes them. */
import neo4j from 'neo4j-driver';

/** Whole numbers go to Neo4j as integers: a plain JavaScript number would arrive as 2.0. */
export function toNeo4jIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toNeo4jIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4jIntegers(item)]));
  }
  return value;
}
