/** `entente export`: a picture of the graph as a file. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { buildSchema } from '../../schema/index.js';
import { type Config, ConfigError } from '../config.js';
import { csvTables } from '../export/csv.js';
import { FORMAT_NAMES, type FormatName } from '../export/format-names.js';
import { FORMATS, formatOfFile } from '../export/formats.js';
import { describe, type Picture } from '../export/picture.js';
import { type PictureQuestion, readQuestion } from '../export/question.js';
import { readPicture } from '../export/read-picture.js';
import { readable } from '../export/readable-error.js';
import { EmbeddedGraph } from '../graph/embedded.js';
import type { Graph } from '../graph/graph.js';
import { UNREADY } from '../graph/unready.js';
import { MOST_NODES } from '../limits.js';
import { goodFacts } from './facts.js';
import { Failure } from './failure.js';
import { FLAGS, type PictureFlags } from './picture-flags.js';
import { reached } from './reached.js';

export interface ExportOptions extends PictureFlags {
  /** Left out: told by how the name of the file ends. */
  readonly format?: FormatName;
  readonly out?: string;
}

export async function exportPicture(
  config: Config,
  paths: readonly string[],
  { format: named, out, ...flags }: ExportOptions,
): Promise<void> {
  const format = named ?? formatOfFile(out ?? '');
  if (!format) {
    const endings = FORMAT_NAMES.map((name) => `.${FORMATS[name].extension}`).join(', ');
    throw new ConfigError(
      `Name a format with --format (${FORMAT_NAMES.join(', ')}), or a file with --out that ends in one of ${endings}.`,
    );
  }
  if (config.neo4j && paths.length > 0) {
    throw new ConfigError('With NEO4J_URI the graph of the database is exported: leave the facts out.');
  }
  if (format === 'csv' && out === undefined) {
    throw new ConfigError('csv is two tables: name a .zip or a folder for them with --out.');
  }
  try {
    const question = readQuestion(
      Object.entries(flags).flatMap(([name, value]) =>
        [value ?? []].flat().map((text) => [name, text] as const),
      ),
    );
    const graph = await open(config, paths);
    const picture = await read(graph, config, question).finally(() => graph.close());
    await write(picture, format, out);
    if (picture.truncated && picture.nodes.length < MOST_NODES)
      process.stderr.write(`Raise ${FLAGS.maxNodes} (at most ${MOST_NODES}) to have more of them.\n`);
  } catch (error) {
    throw error instanceof GraphQLError ? told(error) : error;
  }
}

async function open(config: Config, paths: readonly string[]): Promise<Graph> {
  if (config.neo4j) {
    const { graph, state } = await reached(config.neo4j);
    if (state === 'ready') return graph;
    await graph.close();
    throw new Failure(`${UNREADY[state]}.`);
  }
  const { rows } = await goodFacts(paths.length > 0 ? paths : config.facts, 'nothing was written');
  const graph = await EmbeddedGraph.create();
  await graph.load(rows);
  return graph;
}

function read(graph: Graph, config: Config, question: PictureQuestion): Promise<Picture> {
  const today = config.today ?? new Date().toISOString().slice(0, 10);
  const { signal } = new AbortController();
  return readPicture(buildSchema(), graph, { today, requestId: 'export', signal }, question);
}

async function write(picture: Picture, format: FormatName, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(FORMATS[format].write(picture));
    return;
  }
  try {
    if (format === 'csv' && !(await isZip(out))) {
      await mkdir(out, { recursive: true });
      for (const [name, table] of Object.entries(csvTables(picture))) await writeFile(join(out, name), table);
    } else await writeFile(out, FORMATS[format].write(picture));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new Failure(`--out ${out} cannot be written (${code}).`) : error;
  }
  process.stderr.write(`${out}: ${describe(picture)}\n`);
}

async function isZip(out: string): Promise<boolean> {
  const folder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return !folder && out.toLowerCase().endsWith('.zip');
}

/** What was called wrongly, with the name of the option in place of the argument's; or what is not in the graph. */
function told(error: GraphQLError): Error {
  const { message, extensions } = readable(error);
  const { code, argument } = extensions;
  const flag = FLAGS[argument as keyof typeof FLAGS];
  const named = message.startsWith(`${argument}:`)
    ? message.slice(`${argument}:`.length).trimStart()
    : message;
  const shown = flag ? `${flag}: ${named}` : message;
  return code === 'INVALID_ARGUMENT' || code === 'INVALID_DATE' || code === 'INVALID_ID'
    ? new ConfigError(shown)
    : new Failure(shown);
}
