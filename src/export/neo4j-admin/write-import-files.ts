/** A whole graph as the tables that Neo4j's own bulk import reads, one for each label and each type of edge. */
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { packageRoot } from '../../common/package-root.js';
import { readSetupStatements } from '../../engines/cypher/fragments.js';
import {
  EDGE_TYPES,
  type EdgeRow,
  type GraphRows,
  labelsOf,
  type NodeLabel,
  type NodeRow,
  type Properties,
  type PropertyValue,
} from '../../model/graph-rows.js';

/** Of all nodes: their ids are unique, whatever they are. */
const ID_SPACE = 'Entente';
/** Between the items of a list: no fact holds a control character but the line feeds of our own. */
const LIST_DELIMITER = '\u001f';
const LIST_DELIMITER_OPTION = 'U+001F';
const ROWS_PER_FLUSH = 1_000;
/** Of a list that the load counted: 25,000 places of 300 letters. By itself Neo4j takes 4 MiB. */
const READ_BUFFER_SIZE = '32m';

/** What Neo4j's own shell runs once the database is there: a load would make the same indexes, and read all facts for it. */
const INDEX_FILE = 'indexes.cypher';

export interface ImportFiles {
  /** Labels with `:` between, and the file in which such nodes are. */
  readonly nodes: readonly (readonly [labels: string, file: string])[];
  readonly edges: readonly (readonly [type: string, file: string])[];
}

type Row = NodeRow | EdgeRow;

/** Writes the tables into a folder that is there; `loadedAt` is put on the data set, as a load does. */
export async function writeImportFiles(
  rows: GraphRows,
  folder: string,
  loadedAt: string,
): Promise<ImportFiles> {
  const columns = collectColumns(rows);
  const tables = new Map(
    [...columns].map(([name, types]) => [name, new CsvTableWriter(folder, name, types)]),
  );
  try {
    for (const row of rows.nodes) {
      const properties = row.label === 'Dataset' ? { ...row.properties, loadedAt } : row.properties;
      await tables.get(tableName(row))?.addRow([row.id], properties);
    }
    for (const row of rows.edges) await tables.get(row.type)?.addRow([row.from, row.to], row.properties);
    for (const table of tables.values()) await table.flush();
  } finally {
    for (const table of tables.values()) await table.close();
  }
  const indexes = readSetupStatements(packageRoot(), 'neo4j').map((statement) => `${statement};\n`);
  await writeFile(join(folder, INDEX_FILE), indexes.join(''), { flag: 'wx' });
  const files = [...tables.values()].map(({ name, file }) => [name, file] as const);
  return {
    nodes: files
      .filter(([name]) => !isEdgeType(name))
      .map(([label, file]) => [labelsOf(label as NodeLabel).join(':'), file]),
    edges: files.filter(([name]) => isEdgeType(name)),
  };
}

/** The command of Neo4j's own that reads them, into a database that is stopped and empty. */
export function formatImportCommand({ nodes, edges }: ImportFiles, folder: string, database: string): string {
  const files = [
    ...nodes.map(([labels, file]) => `--nodes=${labels}=${shellQuote(resolve(folder, file))}`),
    ...edges.map(([type, file]) => `--relationships=${type}=${shellQuote(resolve(folder, file))}`),
  ];
  const options = [
    '--multiline-fields=true',
    `--array-delimiter=${LIST_DELIMITER_OPTION}`,
    `--read-buffer-size=${READ_BUFFER_SIZE}`,
    ...files,
  ];
  return [`neo4j-admin database import full ${database}`, ...options].join(' \\\n  ');
}

/** The command by which its indexes are made when it runs; connection and password are whoever runs it's to say. */
export function formatIndexCommand(folder: string): string {
  return `cypher-shell --file ${shellQuote(resolve(folder, INDEX_FILE))}`;
}

/** As a shell takes it. */
function shellQuote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function isEdgeType(name: string): boolean {
  return EDGE_TYPES.some((type) => type === name);
}

function tableName(row: Row): string {
  return 'label' in row ? row.label : row.type;
}

/** Which properties rows of each name have, and of which type. */
function collectColumns(rows: GraphRows): Map<string, Map<string, string>> {
  const columns = new Map<string, Map<string, string>>();
  const addRow = (row: Row) => {
    const known = columns.get(tableName(row)) ?? new Map<string, string>();
    columns.set(tableName(row), known);
    for (const [name, value] of Object.entries(row.properties))
      if (!known.has(name)) known.set(name, columnType(value));
  };
  for (const row of rows.nodes) addRow(row);
  for (const row of rows.edges) addRow(row);
  columns.get('Dataset')?.set('loadedAt', 'string');
  return columns;
}

function columnType(value: PropertyValue): string {
  if (Array.isArray(value)) return `${columnType(value[0] ?? '')}[]`;
  if (typeof value === 'number') return 'long';
  return typeof value;
}

class CsvTableWriter {
  readonly file: string;
  private pendingRows: (PropertyValue | undefined)[][] = [];
  private handle: FileHandle | undefined;

  constructor(
    private readonly folder: string,
    readonly name: string,
    private readonly columns: ReadonlyMap<string, string>,
  ) {
    this.file = `${name}.csv`;
    const ends = isEdgeType(name) ? [`:START_ID(${ID_SPACE})`, `:END_ID(${ID_SPACE})`] : [`:ID(${ID_SPACE})`];
    this.pendingRows.push([...ends, ...[...columns].map(([column, type]) => `${column}:${type}`)]);
  }

  async addRow(ends: readonly string[], properties: Properties): Promise<void> {
    this.pendingRows.push([...ends, ...[...this.columns.keys()].map((column) => toCell(properties[column]))]);
    if (this.pendingRows.length >= ROWS_PER_FLUSH) await this.flush();
  }

  /** What is not said is empty; what is said and empty has quotes. */
  async flush(): Promise<void> {
    this.handle ??= await open(join(this.folder, this.file), 'wx');
    await this.handle.write(stringify(this.pendingRows, { quoted_string: true, cast: { boolean: String } }));
    this.pendingRows = [];
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }
}

function toCell(value: PropertyValue | undefined): PropertyValue | undefined {
  return Array.isArray(value) ? value.join(LIST_DELIMITER) : value;
}
