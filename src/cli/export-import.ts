/** `entente export --format neo4j-admin`: facts as the files of Neo4j's own bulk import, and how it is told of them. */
import { mkdir, readdir } from 'node:fs/promises';
import { type Config, ConfigError } from '../config.js';
import { IMPORT_FORMAT } from '../export/format-names.js';
import { importCommand, indexCommand, writeImport } from '../export/neo4j-admin.js';
import { goodFacts } from './facts.js';
import { Failure } from './failure.js';

export async function exportImport(
  config: Config,
  paths: readonly string[],
  out: string | undefined,
  flags: readonly string[],
): Promise<void> {
  if (out === undefined)
    throw new ConfigError(
      `${IMPORT_FORMAT} is a table for each kind of thing: name a folder for them with --out.`,
    );
  if (flags.length > 0)
    throw new ConfigError(`${IMPORT_FORMAT} writes all of the facts: leave ${flags.join(', ')} out.`);
  if (out.includes(','))
    throw new ConfigError(
      `--out ${out} has a comma, by which the import parts its files; name another folder.`,
    );
  if (config.neo4j)
    throw new ConfigError(`${IMPORT_FORMAT} writes facts, not what a database holds: leave NEO4J_URI out.`);
  const { rows } = await goodFacts(paths.length > 0 ? paths : config.facts, 'nothing was written');
  try {
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length > 0)
      throw new Failure(`--out ${out} is a folder with files in it; name an empty one.`);
    const files = await writeImport(rows, out, new Date().toISOString());
    process.stderr.write(
      `${rows.size} rows in ${files.nodes.length + files.edges.length} tables. With the database stopped and empty:\n\n`,
    );
    process.stdout.write(`${importCommand(files, out, 'neo4j')}\n`);
    process.stderr.write(`\nThen start it, and make its indexes:\n\n${indexCommand(out)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new Failure(`--out ${out} cannot be written (${code}).`) : error;
  }
}
