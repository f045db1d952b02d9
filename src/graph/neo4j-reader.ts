/** One request's reading of Neo4j: each statement tells of which load it was, at its end. */
import { fault } from '../errors.js';
import { packageRoot } from '../package-root.js';
import type { NamedEntity, NameOptions, Parameters, Reader, ReadOptions, Reads, Row } from './graph.js';
import { type Longest, NOTHING_LONG, readLongest } from './longest.js';
import { LAYOUT } from './model.js';
import { nameCandidates } from './neo4j-names.js';
import { readParts } from './statements.js';
import { UNREADY } from './unready.js';

/** What is loaded, or that nothing is. */
export interface Load {
  /** Tells it from every other; null where nothing is loaded. */
  readonly name: string | null;
  readonly longest: Longest;
}

const setup = readParts(packageRoot(), 'setup');
const LOADED = setup.get('loaded')?.body ?? '';
const LONGEST = setup.get('longest')?.body ?? '';

/**
 * Null while a load is being committed: what it changes comes into sight bit by bit. UNAVAILABLE where another version
 * loaded it, of which questions would find less than there is.
 */
export async function readLoad(graph: Pick<Reads, 'read'>): Promise<Load | null> {
  const { row, name, isLoading } = await readTold(graph, LONGEST, {});
  if (isLoading) return null;
  if (name !== null && row.layout !== LAYOUT) throw fault('UNAVAILABLE', `${UNREADY.outdated}.`);
  return { name, longest: readLongest(row.longest) };
}

/** What a database that answers is ready for. */
export async function stateOf(graph: Pick<Reads, 'read'>): Promise<'ready' | 'empty' | 'outdated'> {
  const { row, name } = await readTold(graph, LONGEST, {});
  if (name === null) return 'empty';
  return row.layout === LAYOUT ? 'ready' : 'outdated';
}

/** The one row of a statement, and of which load the graph was when it was over. */
async function readTold(
  graph: Pick<Reads, 'read'>,
  statement: string,
  parameters: Parameters,
  options?: ReadOptions,
): Promise<{ readonly row: Row; readonly name: string | null; readonly isLoading: boolean }> {
  const text = `CALL {\n${statement}\n}\nCALL {\n${LOADED}\n}\nRETURN *`;
  const [first] = await graph.read(text, parameters, options);
  if (!first) throw new Error(`A statement gave no row, so that nothing tells of the load: ${statement}`);
  const { loadName, isLoading, ...row } = first;
  return { row, name: typeof loadName === 'string' ? loadName : null, isLoading: isLoading === true };
}

export class Neo4jReader implements Reader {
  torn = false;

  constructor(
    private readonly graph: Pick<Reads, 'read'>,
    /** Or why it could not be told: who reads learns it. */
    private readonly known: Load | { readonly failure: unknown },
    private readonly onTorn: () => void,
  ) {}

  get load(): string | null {
    return 'failure' in this.known ? null : this.known.name;
  }

  get longest(): Longest {
    return 'failure' in this.known ? NOTHING_LONG : this.known.longest;
  }

  async read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    const { known } = this;
    if ('failure' in known) throw known.failure;
    const { row, name, isLoading } = await readTold(this.graph, statement, parameters, options);
    if (isLoading || name !== known.name) this.tear();
    return [row];
  }

  candidates(text: string, limit: number, options: NameOptions = {}): Promise<NamedEntity[]> {
    return nameCandidates(this, text, limit, options, this.load !== null);
  }

  private tear(): never {
    this.torn = true;
    this.onTorn();
    throw fault('UNAVAILABLE', 'The graph was loaded anew while it was read.');
  }
}
