/** Who may answer to a name, by Neo4j's indexes of names; typos are looked for where nothing else is found. */
import { Neo4jError } from 'neo4j-driver';
import { fault } from '../errors.js';
import { inText } from '../names/fold.js';
import { luceneQueries } from '../names/lucene.js';
import { asksForPart, queryOf } from '../names/match.js';
import { hasBetterThanTypos } from '../names/rank.js';
import { packageRoot } from '../package-root.js';
import type { NamedEntity, NameOptions, Reads } from './graph.js';
import type { StoredName } from './model.js';
import { readParts } from './statements.js';

const CANDIDATES = readParts(packageRoot(), 'setup').get('name-candidates')?.body ?? '';

const NO_INDEX =
  'The database has no index of names: load the facts once with `entente load`, which makes it.';
/** Of these the index gives, only some are of the kinds asked for. */
const MOST_OF_ALL = 1_000_000;

export async function nameCandidates(
  reads: Pick<Reads, 'read'>,
  text: string,
  limit: number,
  { labels, ...options }: NameOptions,
  isLoaded: boolean,
): Promise<NamedEntity[]> {
  const query = queryOf(text);
  if (query.compact === '') return [];
  const find = async (asked: Asked): Promise<NamedEntity[]> => {
    const most = labels ? MOST_OF_ALL : limit;
    const parameters = { ...asked, labels: labels ?? null, most, limit };
    const [row = {}] = await reads.read(CANDIDATES, parameters, options).catch((error: unknown) => {
      if (!isNoIndex(error)) throw error;
      // Nobody is there to be found, or whoever filled the database made no index.
      if (isLoaded) throw fault('UNAVAILABLE', NO_INDEX);
      return [{ found: [] }];
    });
    return ((row.found ?? []) as [string, string, string][]).map(named);
  };
  const { words, begun, fuzzy } = luceneQueries(query);
  const found = await find({
    whole: inText(query.compact),
    queries: [words, begun],
    part: asksForPart(query) ? query.compact : null,
  });
  return hasBetterThanTypos(query, found) ? found : find({ whole: null, queries: [fuzzy], part: null });
}

/** What each index is asked for, the better classes first. */
interface Asked {
  readonly whole: string | null;
  readonly queries: readonly string[];
  readonly part: string | null;
}

function isNoIndex(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.includes('no such fulltext schema index');
}

function named([id, name, names]: readonly [string, string, string]): NamedEntity {
  return { id, name, names: JSON.parse(names) as StoredName[] };
}
