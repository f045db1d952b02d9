#!/usr/bin/env node
/**
 * The `entente` command: its subcommands, options and exit codes. Results go to stdout, everything else to stderr.
 * Commands are imported when they run, so that a server starts faster and uses less memory.
 */
import { Command, CommanderError, Option } from 'commander';
import { packageVersion } from '../common/package-root.js';
import { FORMAT_NAMES, type FormatName, IMPORT_FORMAT } from '../export/format-names.js';
import { DATE_MATCHES } from '../export/subgraph-arguments.js';
import { ARTICLE_FORMAT } from '../facts/validate/check-article.js';
import { EDGE_TYPES } from '../model/graph-rows.js';
import { DEFAULT_NODES, MAX_NODES } from '../model/limits.js';
import { MEETING_STATUSES } from '../model/vocabulary.js';
import { CommandError, UsageError } from './command-error.js';
import type { ExplainOptions } from './explain.js';
import type { ExportOptions } from './export.js';
import { formatSettingsHelp } from './format-settings-help.js';
import { readSettings } from './read-settings.js';
import { listGivenOptions } from './subgraph-options.js';

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

const FACTS_ARGUMENT = '[facts...]';
const FACTS_DESCRIPTION =
  'fact files, or folders of fact files (default: ENTENTE_FACTS, or the facts of the package)';

type ExportCommandOptions = Omit<ExportOptions, 'format'> & {
  readonly format?: FormatName | typeof IMPORT_FORMAT;
};

function createProgram(): Command {
  const entente = new Command('entente')
    .description('A GraphQL server that answers who met whom in diplomacy.')
    .version(packageVersion())
    .addHelpText('after', ({ command }) => formatSettingsHelp(command))
    .addHelpText('after', '\nExit codes: 0 success, 1 failure, 2 usage error.')
    .exitOverride();
  entente
    .command('serve')
    .description(
      'serve GraphQL and the explorer, from the embedded engine or, if NEO4J_URI is set, from Neo4j',
    )
    .argument(FACTS_ARGUMENT, FACTS_DESCRIPTION)
    .option('--load', 'load the facts into Neo4j first; requires NEO4J_URI')
    .action(async (facts: string[], options: { load?: boolean }) => {
      const { serve } = await import('./serve.js');
      await serve(readSettings(process.env), facts, options.load ?? false);
    });
  entente
    .command('check')
    .description('check fact files and print every problem with file, line and column')
    .argument('<facts...>', 'fact files, or folders of fact files')
    .option(
      '--article <file>',
      `text of the article: every surface form must occur in the paragraph that the fact cites. ${ARTICLE_FORMAT}`,
    )
    .action(async (facts: string[], options: { article?: string }) => {
      const { check } = await import('./check.js');
      await check(facts, options.article);
    });
  entente
    .command('load')
    .description('load facts into Neo4j in one transaction, replacing the earlier ones; requires NEO4J_URI')
    .argument(FACTS_ARGUMENT, FACTS_DESCRIPTION)
    .option('--allow-foreign', 'load beside nodes of other programs, which stay as they are')
    .action(async (facts: string[], options: { allowForeign?: boolean }) => {
      const { load } = await import('./load.js');
      await load(readSettings(process.env), facts, options.allowForeign ?? false);
    });
  addExportCommand(entente);
  entente
    .command('explain')
    .description(
      'print the Cypher statements of a query, with their parameters, ready to paste into Neo4j Browser',
    )
    .argument('<query>', 'GraphQL query')
    .argument(FACTS_ARGUMENT, FACTS_DESCRIPTION)
    .option('--variables <json>', 'variables of the query, as a JSON object (default: none)')
    .option('--operation <name>', 'operation to run, if the query has several')
    .action(async (query: string, facts: string[], options: ExplainOptions) => {
      const { explain } = await import('./explain.js');
      await explain(readSettings(process.env), query, facts, options);
    });
  entente
    .command('print-schema')
    .description('print the GraphQL schema')
    .action(async () => {
      const { printSchemaSdl } = await import('../../schema/index.js');
      process.stdout.write(printSchemaSdl());
    });
  for (const command of entente.commands) command.exitOverride();
  return entente;
}

function addExportCommand(entente: Command): void {
  entente
    .command('export')
    .description('write a subgraph to a file or stdout, from fact files or, if NEO4J_URI is set, from Neo4j')
    .argument(FACTS_ARGUMENT, FACTS_DESCRIPTION)
    .addOption(
      new Option(
        '--format <format>',
        `format of the file (default: the ending of --out); ${IMPORT_FORMAT} writes all facts for the bulk import of Neo4j`,
      ).choices([...FORMAT_NAMES, IMPORT_FORMAT]),
    )
    .option(
      '--around <entity>',
      'entity at the centre: id, or kind/slug such as person/hiroshi-moriyama; repeatable (default: the overview)',
      collectValues,
    )
    .option('--depth <steps>', 'number of steps from these entities, 0 to 4 (default: 1)', collectValues)
    .option('--kinds <kinds>', `kinds of edges: ${EDGE_TYPES.join(',')} (default: all)`, collectValues)
    .option(
      '--status <status>',
      `statuses of meetings: ${MEETING_STATUSES.join(',')} (default: all)`,
      collectValues,
    )
    .option('--from <date>', 'first day of a range of time', collectValues)
    .option('--to <date>', 'last day of a range of time, included', collectValues)
    .option(
      '--match <match>',
      `${DATE_MATCHES.join(' or ')}: whether dates must overlap the range or lie in it (default: POSSIBLE)`,
      collectValues,
    )
    .option('--as-of <date>', 'day, month or year: only what was in force or over at its end', collectValues)
    .option(
      '--max-nodes <number>',
      `largest number of entities, 1 to ${MAX_NODES} (default: ${DEFAULT_NODES})`,
      collectValues,
    )
    .option(
      '--out <file>',
      `file to write; csv: a .zip file or a folder; ${IMPORT_FORMAT}: an empty folder (default: stdout)`,
    )
    .action(async (facts: string[], { format, ...options }: ExportCommandOptions) => {
      const settings = readSettings(process.env);
      if (format !== IMPORT_FORMAT) {
        const { exportSubgraph } = await import('./export.js');
        return exportSubgraph(settings, facts, format ? { ...options, format } : options);
      }
      const { out, ...subgraphOptions } = options;
      const { exportNeo4jAdmin } = await import('./export-neo4j-admin.js');
      return exportNeo4jAdmin(settings, facts, out, listGivenOptions(subgraphOptions));
    });
}

/** Keeps every value of an option: without it Commander would drop all but the last. */
function collectValues(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // The reader, such as `head`, has read enough.
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`entente: stdout cannot be written (${code}).\n`);
  process.exit(EXIT_FAILURE);
});

try {
  await createProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  else if (error instanceof UsageError || error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_FAILURE;
  } else {
    process.stderr.write(`entente: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT_FAILURE;
  }
}

// Exit explicitly, after the output has been flushed: a pending connection would keep the process running.
process.stderr.write('', () => process.stdout.write('', () => process.exit()));
