/** Who may answer to a name, by Neo4j's full-text index. */
import { Neo4jError } from 'neo4j-driver';
import { luceneQuery } from '../names/lucene.js';
import { packageRoot } from '../package-root.js';
import type { NamedEntity, ReadOptions, Reads } from './graph.js';
import type { StoredName } from './model.js';
import { readParts } from './statements.js';

const CANDIDATES = readParts(packageRoot(), 'setup').get('name-candidates')?.body ?? '';

export async function nameCandidates(
  reads: Pick<Reads, 'read'>,
  text: string,
  limit: number,
  options: ReadOptions = {},
): Promise<NamedEntity[]> {
  const query = luceneQuery(text);
  if (!query) return [];
  const rows = await reads.read(CANDIDATES, { ...query, limit }, options).catch((error: unknown) => {
    // Before the first load there is no index, and nobody to find.
    if (error instanceof Neo4jError && error.message.includes('no such fulltext schema index')) return [];
    throw error;
  });
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    names: JSON.parse(String(row.names)) as StoredName[],
  }));
}
