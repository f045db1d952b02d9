/** The one interface that both engines implement: a graph that is read by statements and loaded whole. */

import type { EntityLabel, GraphRows, NamedEntity } from '../model/graph-rows.js';
import type { ListLengths } from '../model/list-lengths.js';

export type { NamedEntity };

/** Parameters of a statement. Whole numbers stay whole on every engine. */
export type Parameters = Record<string, unknown>;
export type Row = Record<string, unknown>;

export interface ReadOptions {
  /** Ends the statement when the client has gone. */
  readonly signal?: AbortSignal;
}

export interface NameSearchOptions extends ReadOptions {
  /** Which kinds of entity may be meant; left out: all. */
  readonly labels?: readonly EntityLabel[] | undefined;
}

/** What the graph needs to say about itself when asked whether it can answer. */
export type Readiness =
  | { readonly state: 'ready' }
  | { readonly state: 'empty' }
  /** Another version of Entente loaded it, and keeps facts otherwise. */
  | { readonly state: 'outdated' }
  /** The reason: the database's own code for it, or what it tells; for whoever runs the server. */
  | { readonly state: 'unreachable'; readonly reason: string };

export interface LoadOptions {
  /** Load beside nodes that are not Entente's; without it a graph that holds any is refused. */
  readonly allowForeign?: boolean;
  /** Called now and then with how many of the rows the graph says by then. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What a load did, by label and by edge type; `changed` is false when the graph already said all of it. */
export interface LoadReport {
  readonly changed: boolean;
  readonly nodes: Readonly<Record<string, ChangeCounts>>;
  readonly edges: Readonly<Record<string, ChangeCounts>>;
}

/** What is asked of a graph. */
export interface ReadAccess {
  /** Runs one reading statement; a write through here fails. Rows come as plain objects, numbers as numbers. */
  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]>;
  /** Entities that may answer to this text, at most `limit`: all that match in a better class, or, where none does, by typos. */
  findCandidates(text: string, limit: number, options?: NameSearchOptions): Promise<NamedEntity[]>;
}

/** What one request asks, all of it out of one load; each statement gives one row. */
export interface Reader extends ReadAccess {
  /** The name of that load, which no other has; null where nothing is loaded. */
  readonly loadId: string | null;
  readonly listLengths: ListLengths;
  /** Whether another load came in between: all that was read is void, and reading on fails. */
  readonly isSuperseded: boolean;
}

export interface Graph extends ReadAccess {
  readonly engine: 'embedded' | 'neo4j';
  /** For one request; see `ofOneLoad`. */
  createReader(options?: ReadOptions): Promise<Reader>;
  /** The name of the load that would be read now, as it was a second ago at most; null: there is none, or it cannot be told. */
  getCurrentLoadId(options?: ReadOptions): Promise<string | null>;
  /** Makes the graph say exactly these rows, all of them or (on failure) none. */
  load(rows: GraphRows, options?: LoadOptions): Promise<LoadReport>;
  /** Never rejects, and is told within 2 s. */
  checkReadiness(): Promise<Readiness>;
  close(): Promise<void>;
}
