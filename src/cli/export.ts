/** `entente export`: a picture of the graph as a file. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { buildSchema } from '../../schema/index.js';
import type { Graph } from '../engines/graph.js';
import { toCsvTables } from '../export/csv.js';
import { flattenArgumentNames } from '../export/flatten-argument-names.js';
import { FORMAT_NAMES, type FormatName } from '../export/format-names.js';
import { detectFormat, FORMATS } from '../export/formats.js';
import { querySubgraph } from '../export/query-subgraph.js';
import { type Subgraph, summarizeSubgraph } from '../export/subgraph.js';
import { parseSubgraphArguments, type SubgraphArguments } from '../export/subgraph-arguments.js';
import { MAX_NODES } from '../model/limits.js';
import { CommandError } from './command-error.js';
import { openGraph } from './open-graph.js';
import { type Settings, UsageError } from './settings.js';
import { SUBGRAPH_OPTIONS, type SubgraphOptions } from './subgraph-options.js';

export interface ExportOptions extends SubgraphOptions {
  /** Left out: told by how the name of the file ends. */
  readonly format?: FormatName;
  readonly out?: string;
}

export async function exportSubgraph(
  config: Settings,
  paths: readonly string[],
  { format: formatOption, out, ...flags }: ExportOptions,
): Promise<void> {
  const format = formatOption ?? detectFormat(out ?? '');
  if (!format) {
    const endings = FORMAT_NAMES.map((name) => `.${FORMATS[name].extension}`).join(', ');
    throw new UsageError(
      `Name a format with --format (${FORMAT_NAMES.join(', ')}), or a file with --out that ends in one of ${endings}.`,
    );
  }
  if (config.neo4j && paths.length > 0) {
    throw new UsageError('With NEO4J_URI the graph of the database is exported: leave the facts out.');
  }
  if (format === 'csv' && out === undefined) {
    throw new UsageError('csv is two tables: name a .zip or a folder for them with --out.');
  }
  try {
    const subgraphArguments = parseSubgraphArguments(
      Object.entries(flags).flatMap(([name, value]) =>
        [value ?? []].flat().map((text) => [name, text] as const),
      ),
    );
    const graph = await openGraph(config, paths, 'nothing was written');
    const subgraph = await readGraph(graph, config, subgraphArguments).finally(() => graph.close());
    await writeSubgraph(subgraph, format, out);
    if (subgraph.truncated && subgraph.nodes.length < MAX_NODES)
      process.stderr.write(
        `Raise ${SUBGRAPH_OPTIONS.maxNodes} (at most ${MAX_NODES}) to have more of them.\n`,
      );
  } catch (error) {
    throw error instanceof GraphQLError ? toCommandError(error) : error;
  }
}

function readGraph(graph: Graph, config: Settings, subgraphArguments: SubgraphArguments): Promise<Subgraph> {
  const today = config.today ?? new Date().toISOString().slice(0, 10);
  const { signal } = new AbortController();
  return querySubgraph(buildSchema(), graph, { today, requestId: 'export', signal }, subgraphArguments);
}

async function writeSubgraph(subgraph: Subgraph, format: FormatName, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(FORMATS[format].write(subgraph));
    return;
  }
  try {
    if (format === 'csv' && !(await isZip(out))) {
      await mkdir(out, { recursive: true });
      for (const [name, table] of Object.entries(toCsvTables(subgraph)))
        await writeFile(join(out, name), table);
    } else await writeFile(out, FORMATS[format].write(subgraph));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new CommandError(`--out ${out} cannot be written (${code}).`) : error;
  }
  process.stderr.write(`${out}: ${summarizeSubgraph(subgraph)}\n`);
}

async function isZip(out: string): Promise<boolean> {
  const folder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return !folder && out.toLowerCase().endsWith('.zip');
}

/** What was called wrongly, with the name of the option in place of the argument's; or what is not in the graph. */
function toCommandError(error: GraphQLError): Error {
  const { message, extensions } = flattenArgumentNames(error);
  const { code, argument } = extensions;
  const flag = SUBGRAPH_OPTIONS[argument as keyof typeof SUBGRAPH_OPTIONS];
  const named = message.startsWith(`${argument}:`)
    ? message.slice(`${argument}:`.length).trimStart()
    : message;
  const shown = flag ? `${flag}: ${named}` : message;
  return code === 'INVALID_ARGUMENT' || code === 'INVALID_DATE' || code === 'INVALID_ID'
    ? new UsageError(shown)
    : new CommandError(shown);
}
