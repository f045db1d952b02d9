/** `entente export --format neo4j-admin`: facts as the files of Neo4j's own bulk import, and how it is told of them. */
import { mkdir, readdir } from 'node:fs/promises';
import { IMPORT_FORMAT } from '../export/format-names.js';
import { formatImportCommand, formatIndexCommand, writeImportFiles } from '../export/neo4j-admin.js';
import { CommandError } from './command-error.js';
import { readValidFacts } from './read-valid-facts.js';
import { type Settings, UsageError } from './settings.js';

export async function exportNeo4jAdmin(
  config: Settings,
  paths: readonly string[],
  out: string | undefined,
  givenOptions: readonly string[],
): Promise<void> {
  if (out === undefined)
    throw new UsageError(
      `${IMPORT_FORMAT} is a table for each kind of thing: name a folder for them with --out.`,
    );
  if (givenOptions.length > 0)
    throw new UsageError(`${IMPORT_FORMAT} writes all of the facts: leave ${givenOptions.join(', ')} out.`);
  if (out.includes(','))
    throw new UsageError(
      `--out ${out} has a comma, by which the import parts its files; name another folder.`,
    );
  if (config.neo4j)
    throw new UsageError(`${IMPORT_FORMAT} writes facts, not what a database holds: leave NEO4J_URI out.`);
  const { rows } = await readValidFacts(paths.length > 0 ? paths : config.facts, 'nothing was written');
  try {
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length > 0)
      throw new CommandError(`--out ${out} is a folder with files in it; name an empty one.`);
    const files = await writeImportFiles(rows, out, new Date().toISOString());
    process.stderr.write(
      `${rows.size} rows in ${files.nodes.length + files.edges.length} tables. With the database stopped and empty:\n\n`,
    );
    process.stdout.write(`${formatImportCommand(files, out, 'neo4j')}\n`);
    process.stderr.write(`\nThen start it, and make its indexes:\n\n${formatIndexCommand(out)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new CommandError(`--out ${out} cannot be written (${code}).`) : error;
  }
}
