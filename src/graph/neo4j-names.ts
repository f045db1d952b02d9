/** Who may answer to a name, by Neo4j's full-text index; typos are looked for where nothing else is found. */
import { Neo4jError } from 'neo4j-driver';
import { luceneQuery } from '../names/lucene.js';
import { rank } from '../names/rank.js';
import { packageRoot } from '../package-root.js';
import type { NamedEntity, NameOptions, Reads } from './graph.js';
import type { StoredName } from './model.js';
import { readParts } from './statements.js';

const CANDIDATES = readParts(packageRoot(), 'setup').get('name-candidates')?.body ?? '';

export async function nameCandidates(
  reads: Pick<Reads, 'read'>,
  text: string,
  limit: number,
  { accepts = () => true, ...options }: NameOptions,
): Promise<NamedEntity[]> {
  const query = luceneQuery(text);
  if (!query) return [];
  const find = async (lucene: string): Promise<NamedEntity[]> => {
    const rows = await reads.read(CANDIDATES, { query: lucene, limit }, options).catch(noIndex);
    return rows.map(named).filter(({ id }) => accepts(id));
  };
  const found = await find(query.strict);
  // One by one: the index gives the best first.
  const isFound = found.some((one) => rank(text, [one]).some(({ match }) => match !== 'TYPO'));
  return isFound ? found : find(query.fuzzy);
}

/** Before the first load there is no index, and nobody to find. */
function noIndex(error: unknown): [] {
  if (error instanceof Neo4jError && error.message.includes('no such fulltext schema index')) return [];
  throw error;
}

function named(row: Readonly<Record<string, unknown>>): NamedEntity {
  return {
    id: String(row.id),
    name: String(row.name),
    names: JSON.parse(String(row.names)) as StoredName[],
  };
}
