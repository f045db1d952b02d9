/** Finds candidates for a name in the full-text indexes of the database; typos are allowed only if nothing else matches. */
import { Neo4jError } from 'neo4j-driver';
import { packageRoot } from '../../common/package-root.js';
import { apiError } from '../../model/api-error.js';
import type { NamedEntity, StoredName } from '../../model/graph-rows.js';
import { buildLuceneQueries } from '../../names/lucene-queries.js';
import { canMatchSubstring, parseNameQuery } from '../../names/match-name.js';
import { delimitName } from '../../names/normalize-name.js';
import { hasBetterThanTypos } from '../../names/rank-candidates.js';
import { fragmentBody, readFragments } from '../cypher/read-fragments.js';
import type { NameSearchOptions, ReadAccess } from '../graph.js';

const CANDIDATES_STATEMENT = fragmentBody(readFragments(packageRoot(), 'engine'), 'name-candidates');

const NO_NAME_INDEX_MESSAGE =
  'The database has no name index: load the facts once with `entente load`, which creates it.';
/** The index knows no labels, so hits of other kinds are filtered out afterwards. */
const MAX_INDEX_HITS = 1_000_000;

/** `isLoaded` decides whether a missing index means an empty result or UNAVAILABLE. */
export async function findNameCandidates(
  graph: Pick<ReadAccess, 'read'>,
  text: string,
  limit: number,
  { labels, ...options }: NameSearchOptions,
  isLoaded: boolean,
): Promise<NamedEntity[]> {
  const query = parseNameQuery(text);
  if (query.compact === '') return [];
  const runQueries = async (indexQueries: IndexQueries): Promise<NamedEntity[]> => {
    const maxIndexHits = labels ? MAX_INDEX_HITS : limit;
    const parameters = { ...indexQueries, labels: labels ?? null, maxIndexHits, limit };
    const [row = {}] = await graph.read(CANDIDATES_STATEMENT, parameters, options).catch((error: unknown) => {
      if (!isMissingIndex(error)) throw error;
      if (isLoaded) throw apiError('UNAVAILABLE', NO_NAME_INDEX_MESSAGE);
      return [{ found: [] }];
    });
    return ((row.found ?? []) as [string, string, string][]).map(toNamedEntity);
  };
  const { exact, prefix, fuzzy } = buildLuceneQueries(query);
  const found = await runQueries({
    exactName: delimitName(query.compact),
    fullTextQueries: [exact, prefix],
    substring: canMatchSubstring(query) ? query.compact : null,
  });
  return hasBetterThanTypos(query, found)
    ? found
    : runQueries({ exactName: null, fullTextQueries: [fuzzy], substring: null });
}

/** Parameters of the statement, one for each index; null skips the index. */
interface IndexQueries {
  readonly exactName: string | null;
  readonly fullTextQueries: readonly string[];
  readonly substring: string | null;
}

function isMissingIndex(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.includes('no such fulltext schema index');
}

function toNamedEntity([id, name, names]: readonly [string, string, string]): NamedEntity {
  return { id, name, names: JSON.parse(names) as StoredName[] };
}
