/** Writes one CSV file of the bulk import, buffering rows so that a large table is never in memory as a whole. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Properties, PropertyValue } from '../../model/graph-rows.js';

/** Separates the items of a list. Facts contain no control characters except line feeds. */
const LIST_DELIMITER = '\u001f';
/** The delimiter as `--array-delimiter` expects it. */
export const LIST_DELIMITER_OPTION = 'U+001F';
const ROWS_PER_FLUSH = 1_000;

export class CsvTableWriter {
  readonly file: string;
  private pendingRows: (PropertyValue | undefined)[][] = [];
  private handle: FileHandle | undefined;

  /** `columns` maps the names of properties to their types. */
  constructor(
    private readonly folder: string,
    readonly name: string,
    idColumns: readonly string[],
    private readonly columns: ReadonlyMap<string, string>,
  ) {
    this.file = `${name}.csv`;
    this.pendingRows.push([...idColumns, ...[...columns].map(([column, type]) => `${column}:${type}`)]);
  }

  /** `ids` are the values of the id columns. */
  async addRow(ids: readonly string[], properties: Properties): Promise<void> {
    this.pendingRows.push([...ids, ...[...this.columns.keys()].map((column) => toCell(properties[column]))]);
    if (this.pendingRows.length >= ROWS_PER_FLUSH) await this.flush();
  }

  /** A missing value is an empty cell; an empty string is written with quotes. */
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
