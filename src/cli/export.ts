/** `entente export`: writes a subgraph as a file. */
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
import { CommandError, UsageError } from './command-error.js';
import { explainWriteError } from './explain-write-error.js';
import { getToday } from './get-today.js';
import { openGraph } from './open-graph.js';
import type { Settings } from './settings.js';
import { SUBGRAPH_OPTIONS, type SubgraphOptions } from './subgraph-options.js';

export interface ExportOptions extends SubgraphOptions {
  /** Default: the format of the ending of `out`. */
  readonly format?: FormatName;
  /** Default: stdout. */
  readonly out?: string;
}

export async function exportSubgraph(
  settings: Settings,
  paths: readonly string[],
  { format: formatOption, out, ...options }: ExportOptions,
): Promise<void> {
  const format = formatOption ?? detectFormat(out ?? '');
  if (!format) {
    const endings = FORMAT_NAMES.map((name) => `.${FORMATS[name].extension}`).join(', ');
    throw new UsageError(
      `Name a format with --format (${FORMAT_NAMES.join(', ')}), or a file with --out that ends in one of ${endings}.`,
    );
  }
  if (settings.neo4j && paths.length > 0) {
    throw new UsageError('With NEO4J_URI, export reads the database: remove the fact files.');
  }
  if (format === 'csv' && out === undefined) {
    throw new UsageError('csv writes two tables: name a .zip file or a folder for them with --out.');
  }
  try {
    const subgraphArguments = parseSubgraphArguments(
      Object.entries(options).flatMap(([name, value]) =>
        [value ?? []].flat().map((text) => [name, text] as const),
      ),
    );
    const graph = await openGraph(settings, paths, 'nothing was written');
    const subgraph = await readSubgraph(graph, settings, subgraphArguments).finally(() => graph.close());
    await writeSubgraph(subgraph, format, out);
    if (subgraph.truncated && subgraph.nodes.length < MAX_NODES)
      process.stderr.write(
        `Raise ${SUBGRAPH_OPTIONS.maxNodes} (at most ${MAX_NODES}) to include more entities.\n`,
      );
  } catch (error) {
    throw error instanceof GraphQLError ? toCommandError(error) : error;
  }
}

function readSubgraph(
  graph: Graph,
  settings: Settings,
  subgraphArguments: SubgraphArguments,
): Promise<Subgraph> {
  const today = getToday(settings);
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
    throw explainWriteError(error, out);
  }
  process.stderr.write(`${out}: ${summarizeSubgraph(subgraph)}\n`);
}

async function isZip(out: string): Promise<boolean> {
  const isFolder = await stat(out).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return !isFolder && out.toLowerCase().endsWith('.zip');
}

/** Replaces the name of the argument by the option; a wrong value is a usage error. */
function toCommandError(error: GraphQLError): Error {
  const { message, extensions } = flattenArgumentNames(error);
  const { code, argument } = extensions;
  const option = SUBGRAPH_OPTIONS[argument as keyof typeof SUBGRAPH_OPTIONS];
  const text = message.startsWith(`${argument}:`)
    ? message.slice(`${argument}:`.length).trimStart()
    : message;
  const shown = option ? `${option}: ${text}` : message;
  return code === 'INVALID_ARGUMENT' || code === 'INVALID_DATE' || code === 'INVALID_ID'
    ? new UsageError(shown)
    : new CommandError(shown);
}
