/** The interface of both engines: a graph that is read with Cypher statements and loaded as a whole. */
import type { EntityLabel, GraphRows, NamedEntity } from '../model/graph-rows.js';
import type { ListLengths } from '../model/list-lengths.js';

/** Parameters of a statement. Integers stay integers on every engine. */
export type Parameters = Record<string, unknown>;
export type Row = Record<string, unknown>;

export interface ReadOptions {
  /** Cancels the statement. */
  readonly signal?: AbortSignal;
}

export interface NameSearchOptions extends ReadOptions {
  /** Kinds of entity to search. Default: all. */
  readonly labels?: readonly EntityLabel[] | undefined;
}

/** Whether the graph can be read. */
export type Readiness =
  | { readonly state: 'ready' }
  | { readonly state: 'empty' }
  /** Loaded by a version of Entente with another stored format. */
  | { readonly state: 'outdated' }
  /** `reason`, for operators: the error code of the database, or a phrase. Never a host or a user. */
  | { readonly state: 'unreachable'; readonly reason: string };

export interface LoadOptions {
  /** Load beside nodes that are not Entente's. Default: false, which rejects a database that contains any. */
  readonly allowForeign?: boolean;
  /** Called after each batch with the number of rows written so far, and of all rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Changes of a load, by label and by edge type. `changed` is false if the graph already had exactly these rows. */
export interface LoadReport {
  readonly hasChanges: boolean;
  readonly nodes: Readonly<Record<string, ChangeCounts>>;
  readonly edges: Readonly<Record<string, ChangeCounts>>;
}

/** Read access to a graph. */
export interface ReadAccess {
  /** Runs one statement; a statement that writes fails. Rows are plain objects with JavaScript numbers. */
  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]>;
  /** Entities that `text` may mean, at most `limit`: those that match without typos or, if there are none, with typos. */
  findCandidates(text: string, limit: number, options?: NameSearchOptions): Promise<NamedEntity[]>;
}

/** Read access for one request: all results come from one load. Each statement must return exactly one row. */
export interface Reader extends ReadAccess {
  /** Unique id of that load; null if nothing is loaded. */
  readonly loadId: string | null;
  readonly listLengths: ListLengths;
  /** Whether another load has replaced it since: discard all results, further reads fail. */
  readonly isSuperseded: boolean;
}

export interface Graph extends ReadAccess {
  readonly engine: 'embedded' | 'neo4j';
  /** Usually called through `readConsistently`. */
  createReader(options?: ReadOptions): Promise<Reader>;
  /** Id of the current load, at most one second old; null if nothing is loaded or the database does not respond. */
  getCurrentLoadId(options?: ReadOptions): Promise<string | null>;
  /** Replaces the graph with these rows, atomically. */
  load(rows: GraphRows, options?: LoadOptions): Promise<LoadReport>;
  /** Never rejects. Resolves within 2 s. */
  checkReadiness(): Promise<Readiness>;
  close(): Promise<void>;
}
