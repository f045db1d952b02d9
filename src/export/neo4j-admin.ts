/** A whole graph as the tables that Neo4j's own bulk import reads, one for each label and each type of edge. */
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import {
  EDGE_TYPES,
  type EdgeRow,
  type GraphRows,
  labelsOf,
  type NodeLabel,
  type NodeRow,
  type Properties,
  type PropertyValue,
} from '../graph/model.js';
import { setupStatements } from '../graph/statements.js';
import { packageRoot } from '../package-root.js';

/** Of all nodes: their ids are unique, whatever they are. */
const ID_SPACE = 'Entente';
/** Between the items of a list: no fact holds a control character but the line feeds of our own. */
const BETWEEN = '\u001f';
const BETWEEN_TOLD = 'U+001F';
const AT_ONCE = 1_000;
/** Of a list that the load counted: 25,000 places of 300 letters. By itself Neo4j takes 4 MiB. */
const LARGEST_VALUE = '32m';

/** What Neo4j's own shell runs once the database is there: a load would make the same indexes, and read all facts for it. */
const INDEXES = 'indexes.cypher';

export interface ImportFiles {
  /** Labels with `:` between, and the file in which such nodes are. */
  readonly nodes: readonly (readonly [labels: string, file: string])[];
  readonly edges: readonly (readonly [type: string, file: string])[];
}

type Row = NodeRow | EdgeRow;

/** Writes the tables into a folder that is there; `loadedAt` is put on the data set, as a load does. */
export async function writeImport(rows: GraphRows, folder: string, loadedAt: string): Promise<ImportFiles> {
  const columns = columnsOf(rows);
  const tables = new Map([...columns].map(([name, types]) => [name, new Table(folder, name, types)]));
  try {
    for (const row of rows.nodes) {
      const properties = row.label === 'Dataset' ? { ...row.properties, loadedAt } : row.properties;
      await tables.get(nameOf(row))?.add([row.id], properties);
    }
    for (const row of rows.edges) await tables.get(row.type)?.add([row.from, row.to], row.properties);
    for (const table of tables.values()) await table.flush();
  } finally {
    for (const table of tables.values()) await table.close();
  }
  const indexes = setupStatements(packageRoot(), 'neo4j').map((statement) => `${statement};\n`);
  await writeFile(join(folder, INDEXES), indexes.join(''), { flag: 'wx' });
  const files = [...tables.values()].map(({ name, file }) => [name, file] as const);
  return {
    nodes: files
      .filter(([name]) => !isEdge(name))
      .map(([label, file]) => [labelsOf(label as NodeLabel).join(':'), file]),
    edges: files.filter(([name]) => isEdge(name)),
  };
}

/** The command of Neo4j's own that reads them, into a database that is stopped and empty. */
export function importCommand({ nodes, edges }: ImportFiles, folder: string, database: string): string {
  const files = [
    ...nodes.map(([labels, file]) => `--nodes=${labels}=${quoted(resolve(folder, file))}`),
    ...edges.map(([type, file]) => `--relationships=${type}=${quoted(resolve(folder, file))}`),
  ];
  const options = [
    '--multiline-fields=true',
    `--array-delimiter=${BETWEEN_TOLD}`,
    `--read-buffer-size=${LARGEST_VALUE}`,
    ...files,
  ];
  return [`neo4j-admin database import full ${database}`, ...options].join(' \\\n  ');
}

/** The command by which its indexes are made when it runs; connection and password are whoever runs it's to say. */
export function indexCommand(folder: string): string {
  return `cypher-shell --file ${quoted(resolve(folder, INDEXES))}`;
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function isEdge(name: string): boolean {
  return EDGE_TYPES.some((type) => type === name);
}

function nameOf(row: Row): string {
  return 'label' in row ? row.label : row.type;
}

/** Which properties rows of each name have, and of which type. */
function columnsOf(rows: GraphRows): Map<string, Map<string, string>> {
  const columns = new Map<string, Map<string, string>>();
  const learn = (row: Row) => {
    const known = columns.get(nameOf(row)) ?? new Map<string, string>();
    columns.set(nameOf(row), known);
    for (const [name, value] of Object.entries(row.properties))
      if (!known.has(name)) known.set(name, typeOf(value));
  };
  for (const row of rows.nodes) learn(row);
  for (const row of rows.edges) learn(row);
  columns.get('Dataset')?.set('loadedAt', 'string');
  return columns;
}

function typeOf(value: PropertyValue): string {
  if (Array.isArray(value)) return `${typeOf(value[0] ?? '')}[]`;
  if (typeof value === 'number') return 'long';
  return typeof value;
}

class Table {
  readonly file: string;
  private lines: (PropertyValue | undefined)[][] = [];
  private handle: FileHandle | undefined;

  constructor(
    private readonly folder: string,
    readonly name: string,
    private readonly columns: ReadonlyMap<string, string>,
  ) {
    this.file = `${name}.csv`;
    const ends = isEdge(name) ? [`:START_ID(${ID_SPACE})`, `:END_ID(${ID_SPACE})`] : [`:ID(${ID_SPACE})`];
    this.lines.push([...ends, ...[...columns].map(([column, type]) => `${column}:${type}`)]);
  }

  async add(ends: readonly string[], properties: Properties): Promise<void> {
    this.lines.push([...ends, ...[...this.columns.keys()].map((column) => cell(properties[column]))]);
    if (this.lines.length >= AT_ONCE) await this.flush();
  }

  /** What is not said is empty; what is said and empty has quotes. */
  async flush(): Promise<void> {
    this.handle ??= await open(join(this.folder, this.file), 'wx');
    await this.handle.write(stringify(this.lines, { quoted_string: true, cast: { boolean: String } }));
    this.lines = [];
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }
}

function cell(value: PropertyValue | undefined): PropertyValue | undefined {
  return Array.isArray(value) ? value.join(BETWEEN) : value;
}
