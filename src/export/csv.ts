/** A picture as two tables: nodes.csv and edges.csv, as spreadsheets and Gephi's import of them read it. */
import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import { replaceInvalidCharacters } from '../text/replace-invalid-characters.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.js';

/** The first columns have the names that Gephi's import looks for. */
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

/** Both tables in one zip; the same picture gives the same bytes, whatever the hour. */
export function toCsvZip(subgraph: Subgraph): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = Object.entries(toCsvTables(subgraph)).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/**
 * RFC 4180, and a byte-order mark: without it Excel reads 森山裕 as the ANSI letters of its country, and
 * all else that reads such tables (Gephi since 0.9.3, pandas, Neo4j, LibreOffice) skips it.
 * What a spreadsheet would run as a formula gets an apostrophe before it.
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
