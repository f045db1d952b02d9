/** Formats the shell commands that import the files of a bulk export into Neo4j. */
import { resolve } from 'node:path';
import { LIST_DELIMITER_OPTION } from './csv-table-writer.js';
import { type ImportFiles, INDEX_FILE } from './write-import-files.js';

/** Fits the longest value that a load computes: 25,000 places of 300 characters. Neo4j's default is 4 MiB. */
const READ_BUFFER_SIZE = '32m';

/** The command that imports the files into a stopped, empty database. */
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

/** The command that creates the indexes in the running database. The user adds the address and the password. */
export function formatIndexCommand(folder: string): string {
  return `cypher-shell --file ${shellQuote(resolve(folder, INDEX_FILE))}`;
}

function shellQuote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
