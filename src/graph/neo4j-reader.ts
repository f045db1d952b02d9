/** One request's reading of Neo4j: each statement tells of which load it was, at its end. */
import { fault } from '../errors.js';
import { packageRoot } from '../package-root.js';
import type { NamedEntity, NameOptions, Parameters, Reader, ReadOptions, Reads, Row } from './graph.js';
import { type Longest, NOTHING_LONG, readLongest } from './longest.js';
import { nameCandidates } from './neo4j-names.js';
import { readParts } from './statements.js';

/** What is loaded, or that nothing is. */
export interface Load {
  /** Tells it from every other; null where nothing is loaded. */
  readonly name: string | null;
  readonly longest: Longest;
}

const LOADED = readParts(packageRoot(), 'setup').get('loaded')?.body ?? '';
/** The columns of `loaded`, which no other statement has. */
const COLUMNS = ['loadName', 'loadLongest', 'isLoading'];

/** Null while a load is being committed: what it changes comes into sight bit by bit. */
export async function readLoad(graph: Pick<Reads, 'read'>): Promise<Load | null> {
  const [row] = await graph.read(LOADED, {});
  return row && !row.isLoading ? { name: nameOf(row), longest: readLongest(row.loadLongest) } : null;
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
    const rows = await this.graph.read(
      `CALL {\n${statement}\n}\nCALL {\n${LOADED}\n}\nRETURN *`,
      parameters,
      options,
    );
    // Where there was nothing to find, no row tells of the load.
    const told = rows.length > 0 ? rows : await this.graph.read(LOADED, {}, options);
    if (!told.every((row) => !row.isLoading && nameOf(row) === known.name)) this.tear();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !COLUMNS.includes(name))),
    );
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

function nameOf(row: Row): string | null {
  return typeof row.loadName === 'string' ? row.loadName : null;
}
