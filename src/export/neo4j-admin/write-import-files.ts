/** Writes a whole graph as CSV files for `neo4j-admin database import`: one per label and per edge type. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../common/package-root.js';
import { readSetupStatements } from '../../engines/cypher/read-fragments.js';
import {
  type EdgeRow,
  type GraphRows,
  isEdgeType,
  labelsOf,
  type NodeLabel,
  type NodeRow,
  type PropertyValue,
} from '../../model/graph-rows.js';
import { CsvTableWriter } from './csv-table-writer.js';

/** One ID space for all nodes: their ids are unique across labels. */
const ID_SPACE = 'Entente';

/** Statements to run after the import. `entente load` would create the same indexes, but would read all facts again. */
export const INDEX_FILE = 'indexes.cypher';

export interface ImportFiles {
  /** Labels joined by `:`, and the file of these nodes. */
  readonly nodes: readonly (readonly [labels: string, file: string])[];
  readonly edges: readonly (readonly [type: string, file: string])[];
}

type Row = NodeRow | EdgeRow;

/** Writes the files into an existing folder. `loadedAt` is stored on the dataset node, as by a load. */
export async function writeImportFiles(
  rows: GraphRows,
  folder: string,
  loadedAt: string,
): Promise<ImportFiles> {
  const columns = collectColumns(rows);
  const tables = new Map(
    [...columns].map(([name, types]) => [name, new CsvTableWriter(folder, name, idColumns(name), types)]),
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

function idColumns(name: string): string[] {
  return isEdgeType(name) ? [`:START_ID(${ID_SPACE})`, `:END_ID(${ID_SPACE})`] : [`:ID(${ID_SPACE})`];
}

function tableName(row: Row): string {
  return 'label' in row ? row.label : row.type;
}

/** The property columns of each table with their types. */
function collectColumns(rows: GraphRows): Map<string, Map<string, string>> {
  const columns = new Map<string, Map<string, string>>();
  const addColumns = (row: Row) => {
    const types = columns.get(tableName(row)) ?? new Map<string, string>();
    columns.set(tableName(row), types);
    for (const [name, value] of Object.entries(row.properties))
      if (!types.has(name)) types.set(name, columnType(value));
  };
  for (const row of rows.nodes) addColumns(row);
  for (const row of rows.edges) addColumns(row);
  columns.get('Dataset')?.set('loadedAt', 'string');
  return columns;
}

function columnType(value: PropertyValue): string {
  if (Array.isArray(value)) return `${columnType(value[0] ?? '')}[]`;
  if (typeof value === 'number') return 'long';
  return typeof value;
}
