#!/usr/bin/env node
/**
 * The command `entente`: what it can do, and how it ends. Results go to stdout, everything else to stderr. What one of
 * its commands needs alone is read when that is run: a server starts sooner, and is smaller.
 */
import { Command, CommanderError, Option } from 'commander';
import { packageVersion } from '../common/package-root.js';
import { FORMAT_NAMES, type FormatName, IMPORT_FORMAT } from '../export/format-names.js';
import { DATE_MATCHES } from '../export/subgraph-arguments.js';
import { ARTICLE_FORMAT } from '../facts/validate/check-article.js';
import { EDGE_TYPES } from '../model/graph-rows.js';
import { DEFAULT_NODES, MAX_NODES } from '../model/limits.js';
import { MEETING_STATUSES } from '../model/vocabulary.js';
import { CommandError } from './command-error.js';
import type { ExplainOptions } from './explain.js';
import type { ExportOptions } from './export.js';
import { formatSettingsHelp, readSettings, UsageError } from './settings.js';
import { listGivenOptions } from './subgraph-options.js';

/** 0: done; 1: it failed; 2: it was called wrongly, or a setting is wrong. */
const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

type ExportCommandOptions = Omit<ExportOptions, 'format'> & {
  readonly format?: FormatName | typeof IMPORT_FORMAT;
};

function createProgram(): Command {
  const entente = new Command('entente')
    .description('A GraphQL server that answers who met whom in diplomacy.')
    .version(packageVersion())
    .addHelpText('after', formatSettingsHelp())
    .exitOverride();
  entente
    .command('serve')
    .description('serve GraphQL: on the embedded engine with the facts, or on Neo4j when NEO4J_URI is set')
    .argument(
      '[facts...]',
      'fact files, or folders of them (default: ENTENTE_FACTS, or the facts of the package)',
    )
    .option('--load', 'with Neo4j: load the facts first')
    .action(async (facts: string[], options: { load?: boolean }) => {
      const { serve } = await import('./serve.js');
      await serve(readSettings(process.env), facts, options.load ?? false);
    });
  entente
    .command('check')
    .description('check fact files: every problem at once, with file, line and column')
    .argument('<facts...>', 'fact files, or folders of them')
    .option(
      '--article <file>',
      `the article's text: each surface form must stand in the paragraph it is cited for. ${ARTICLE_FORMAT}`,
    )
    .action(async (facts: string[], options: { article?: string }) => {
      const { check } = await import('./check.js');
      await check(facts, options.article);
    });
  entente
    .command('load')
    .description('make a Neo4j say what the facts say, in one transaction; needs NEO4J_URI')
    .argument(
      '[facts...]',
      'fact files, or folders of them (default: ENTENTE_FACTS, or the facts of the package)',
    )
    .option('--allow-foreign', "load beside nodes that are not Entente's, which are left as they are")
    .action(async (facts: string[], options: { allowForeign?: boolean }) => {
      const { load } = await import('./load.js');
      await load(readSettings(process.env), facts, options.allowForeign ?? false);
    });
  entente
    .command('export')
    .description(
      'write a picture of the graph to a file, or to stdout: of the facts, or of Neo4j when NEO4J_URI is set',
    )
    .argument(
      '[facts...]',
      'fact files, or folders of them (default: ENTENTE_FACTS, or the facts of the package)',
    )
    .addOption(
      new Option(
        '--format <format>',
        `in which format (default: as the name of --out ends); ${IMPORT_FORMAT}: all facts, as the tables of Neo4j's bulk import`,
      ).choices([...FORMAT_NAMES, IMPORT_FORMAT]),
    )
    .option(
      '--around <entity>',
      'an id, or kind/slug such as person/hiroshi-moriyama; repeat it for several',
      collectValues,
    )
    .option('--depth <steps>', 'how many steps away from them, 0 to 4 (default: 1)', collectValues)
    .option('--kinds <kinds>', `of these kinds alone: ${EDGE_TYPES.join(',')}`, collectValues)
    .option('--status <status>', `of meetings these alone: ${MEETING_STATUSES.join(',')}`, collectValues)
    .option('--from <date>', 'within a range of time: from the first day of this date', collectValues)
    .option('--to <date>', 'up to and with the last day of this date', collectValues)
    .option(
      '--match <match>',
      `how sure that must be: ${DATE_MATCHES.join(' or ')} (default: POSSIBLE)`,
      collectValues,
    )
    .option('--as-of <date>', 'what held at the end of this day, month or year', collectValues)
    .option(
      '--max-nodes <number>',
      `how many entities at most, up to ${MAX_NODES} (default: ${DEFAULT_NODES})`,
      collectValues,
    )
    .option(
      '--out <file>',
      `where to write it; csv: a .zip, or a folder for its two tables; ${IMPORT_FORMAT}: an empty folder (default: stdout)`,
    )
    .action(async (facts: string[], { format, ...options }: ExportCommandOptions) => {
      const config = readSettings(process.env);
      if (format !== IMPORT_FORMAT) {
        const { exportSubgraph } = await import('./export.js');
        return exportSubgraph(config, facts, format ? { ...options, format } : options);
      }
      const { out, ...flags } = options;
      const { exportNeo4jAdmin } = await import('./export-neo4j-admin.js');
      return exportNeo4jAdmin(config, facts, out, listGivenOptions(flags));
    });
  entente
    .command('explain')
    .description(
      'print the Cypher statements of a query, with their parameters, ready to paste into Neo4j Browser',
    )
    .argument('<query>', 'GraphQL query')
    .argument(
      '[facts...]',
      'fact files, or folders of them (default: ENTENTE_FACTS, or the facts of the package)',
    )
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

/** Keeps every value of an option, so that one given twice is told and not dropped. */
function collectValues(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

// Whoever reads may have read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
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

// A connection that is still being made would keep the process from its end.
process.stderr.write('', () => process.stdout.write('', () => process.exit()));
