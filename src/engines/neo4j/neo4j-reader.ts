/** Read access to Neo4j for one request: each statement also returns the id of the load that it read. */
import { packageRoot } from '../../common/package-root.js';
import { apiError } from '../../model/api-error.js';
import type { NamedEntity } from '../../model/graph-rows.js';
import { STORED_FORMAT_VERSION } from '../../model/graph-rows.js';
import { DEFAULT_LIST_LENGTHS, type ListLengths, parseListLengths } from '../../model/list-lengths.js';
import { fragmentBody, readFragments } from '../cypher/read-fragments.js';
import type { NameSearchOptions, Parameters, ReadAccess, Reader, ReadOptions, Row } from '../graph.js';
import { READINESS_MESSAGES } from '../unavailable.js';
import { findNameCandidates } from './find-name-candidates.js';

/** The current load. */
export interface LoadInfo {
  /** Unique id; null if nothing is loaded. */
  readonly id: string | null;
  readonly listLengths: ListLengths;
}

const ENGINE_FRAGMENTS = readFragments(packageRoot(), 'engine');
const LOAD_ID_STATEMENT = fragmentBody(ENGINE_FRAGMENTS, 'current-load');
const LIST_LENGTHS_STATEMENT = fragmentBody(ENGINE_FRAGMENTS, 'list-lengths');

/**
 * Null while a load is being committed, because its changes become visible one after another. Throws UNAVAILABLE if the
 * stored format is another one: queries would miss facts.
 */
export async function readLoadInfo(graph: Pick<ReadAccess, 'read'>): Promise<LoadInfo | null> {
  const { row, loadId: id, isLoading } = await readWithLoadId(graph, LIST_LENGTHS_STATEMENT, {});
  if (isLoading) return null;
  if (id !== null && row.layout !== STORED_FORMAT_VERSION)
    throw apiError('UNAVAILABLE', `${READINESS_MESSAGES.outdated}.`);
  return { id, listLengths: parseListLengths(row.longest) };
}

/** Rejects if the database cannot be reached. */
export async function readLoadState(
  graph: Pick<ReadAccess, 'read'>,
): Promise<'ready' | 'empty' | 'outdated'> {
  const { row, loadId } = await readWithLoadId(graph, LIST_LENGTHS_STATEMENT, {});
  if (loadId === null) return 'empty';
  return row.layout === STORED_FORMAT_VERSION ? 'ready' : 'outdated';
}

/** Runs a statement that returns one row, and reads the id of the load after it. */
async function readWithLoadId(
  graph: Pick<ReadAccess, 'read'>,
  statement: string,
  parameters: Parameters,
  options?: ReadOptions,
): Promise<{ readonly row: Row; readonly loadId: string | null; readonly isLoading: boolean }> {
  const text = `CALL {\n${statement}\n}\nCALL {\n${LOAD_ID_STATEMENT}\n}\nRETURN *`;
  const [first] = await graph.read(text, parameters, options);
  if (!first) throw new Error(`A statement returned no row, so the id of the load is unknown: ${statement}`);
  const { loadName, isLoading, ...row } = first;
  return { row, loadId: typeof loadName === 'string' ? loadName : null, isLoading: isLoading === true };
}

export class Neo4jReader implements Reader {
  isSuperseded = false;

  constructor(
    private readonly graph: Pick<ReadAccess, 'read'>,
    /** Or the error that every read throws. */
    private readonly loadInfo: LoadInfo | { readonly failure: unknown },
    private readonly onSuperseded: () => void,
  ) {}

  get loadId(): string | null {
    return 'failure' in this.loadInfo ? null : this.loadInfo.id;
  }

  get listLengths(): ListLengths {
    return 'failure' in this.loadInfo ? DEFAULT_LIST_LENGTHS : this.loadInfo.listLengths;
  }

  async read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    const { loadInfo } = this;
    if ('failure' in loadInfo) throw loadInfo.failure;
    const { row, loadId, isLoading } = await readWithLoadId(this.graph, statement, parameters, options);
    if (isLoading || loadId !== loadInfo.id) this.failAsSuperseded();
    return [row];
  }

  findCandidates(text: string, limit: number, options: NameSearchOptions = {}): Promise<NamedEntity[]> {
    return findNameCandidates(this, text, limit, options, this.loadId !== null);
  }

  private failAsSuperseded(): never {
    this.isSuperseded = true;
    this.onSuperseded();
    throw apiError('UNAVAILABLE', 'The graph was reloaded during the query.');
  }
}
