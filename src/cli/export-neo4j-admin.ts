/** `entente export --format neo4j-admin`: writes facts as CSV files for Neo4j's bulk import, and prints its commands. */
import { mkdir, readdir } from 'node:fs/promises';
import { IMPORT_FORMAT } from '../export/format-names.js';
import { formatImportCommand, formatIndexCommand } from '../export/neo4j-admin/format-commands.js';
import { writeImportFiles } from '../export/neo4j-admin/write-import-files.js';
import { CommandError, UsageError } from './command-error.js';
import { explainWriteError } from './explain-write-error.js';
import { readValidFacts } from './read-valid-facts.js';
import type { Settings } from './settings.js';

/** `subgraphOptions`: names of the given options that select a subgraph; this format allows none. */
export async function exportNeo4jAdmin(
  settings: Settings,
  paths: readonly string[],
  out: string | undefined,
  subgraphOptions: readonly string[],
): Promise<void> {
  if (out === undefined)
    throw new UsageError(
      `${IMPORT_FORMAT} writes a file for each kind of node and edge: name a folder with --out.`,
    );
  if (subgraphOptions.length > 0)
    throw new UsageError(`${IMPORT_FORMAT} writes all facts: remove ${subgraphOptions.join(', ')}.`);
  if (out.includes(','))
    throw new UsageError(
      `--out ${out} contains a comma, which separates files in the import command; name another folder.`,
    );
  if (settings.neo4j)
    throw new UsageError(`${IMPORT_FORMAT} writes fact files, not a database: unset NEO4J_URI.`);
  const { rows } = await readValidFacts(paths.length > 0 ? paths : settings.facts, 'nothing was written');
  try {
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length > 0)
      throw new CommandError(`--out ${out} is not empty; name an empty folder.`);
    const files = await writeImportFiles(rows, out, new Date().toISOString());
    process.stderr.write(
      `${rows.size} rows in ${files.nodes.length + files.edges.length} files. Stop the database, which must be empty, and run:\n\n`,
    );
    process.stdout.write(`${formatImportCommand(files, out, 'neo4j')}\n`);
    process.stderr.write(`\nThen start it and create its indexes:\n\n${formatIndexCommand(out)}\n`);
  } catch (error) {
    throw explainWriteError(error, out);
  }
}
