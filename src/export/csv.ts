/** Writes a subgraph as two tables, nodes.csv and edges.csv, for spreadsheets and Gephi. */
import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import { replaceInvalidCharacters } from '../common/replace-invalid-characters.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.js';

/** Gephi's importer requires the names of the first columns. */
const NODE_TABLE_COLUMNS: readonly Column<SubgraphNode>[] = [
  { name: 'Id', type: 'string', read: ({ id }) => id },
  { name: 'Label', type: 'string', read: ({ label }) => label },
  ...NODE_COLUMNS,
];
const EDGE_TABLE_COLUMNS: readonly Column<SubgraphEdge>[] = [
  { name: 'Id', type: 'string', read: ({ id }) => id },
  { name: 'Source', type: 'string', read: ({ source }) => source },
  { name: 'Target', type: 'string', read: ({ target }) => target },
  { name: 'Type', type: 'string', read: () => 'Directed' },
  { name: 'Label', type: 'string', read: ({ label }) => label },
  ...EDGE_COLUMNS,
];

export interface CsvTables {
  readonly 'nodes.csv': string;
  readonly 'edges.csv': string;
}

export function toCsvTables({ nodes, edges }: Subgraph): CsvTables {
  return { 'nodes.csv': toCsv(NODE_TABLE_COLUMNS, nodes), 'edges.csv': toCsv(EDGE_TABLE_COLUMNS, edges) };
}

/** Both tables in one zip file. The time stamps are fixed, so that the same subgraph gives the same bytes. */
export function toCsvZip(subgraph: Subgraph): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = Object.entries(toCsvTables(subgraph)).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/**
 * RFC 4180 with a byte-order mark. Without the mark, Excel decodes 森山裕 with the local ANSI code page; other readers
 * (Gephi since 0.9.3, pandas, Neo4j, LibreOffice) skip it.
 * Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
function toCsv<T>(columns: readonly Column<T>[], items: readonly T[]): string {
  const rows = items.map((item) => columns.map(({ read }) => toCell(read(item))));
  return stringify([columns.map(({ name }) => name), ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

function toCell(value: string | number | boolean | null): string | number | boolean | null {
  return typeof value === 'string' ? replaceInvalidCharacters(value) : value;
}
