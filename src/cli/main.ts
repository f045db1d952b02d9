#!/usr/bin/env node
/**
 * The command `entente`: what it can do, and how it ends. Results go to stdout, everything else to stderr. What one of
 * its commands needs alone is read when that is run: a server starts sooner, and is smaller.
 */
import { Command, CommanderError, Option } from 'commander';
import { ConfigError, readConfig, settingsHelp } from '../config.js';
import { FORMAT_NAMES, type FormatName, IMPORT_FORMAT } from '../export/format-names.js';
import { DATE_MATCHES } from '../export/question.js';
import { ARTICLE_RULE } from '../facts/check-article.js';
import { EDGE_TYPES } from '../graph/model.js';
import { MEETING_STATUSES } from '../graph/vocabulary.js';
import { MOST_NODES, NODES_BY_DEFAULT } from '../limits.js';
import { packageVersion } from '../package-root.js';
import type { ExportOptions } from './export.js';
import { Failure } from './failure.js';
import { flagsOf } from './picture-flags.js';

/** 0: done; 1: it failed; 2: it was called wrongly, or a setting is wrong. */
const FAILED = 1;
const WRONG_USAGE = 2;

type AnyExport = Omit<ExportOptions, 'format'> & {
  readonly format?: FormatName | typeof IMPORT_FORMAT;
};

function program(): Command {
  const entente = new Command('entente')
    .description('A GraphQL server that answers who met whom in diplomacy.')
    .version(packageVersion())
    .addHelpText('after', settingsHelp())
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
      await serve(readConfig(process.env), facts, options.load ?? false);
    });
  entente
    .command('check')
    .description('check fact files: every problem at once, with file, line and column')
    .argument('<facts...>', 'fact files, or folders of them')
    .option(
      '--article <file>',
      `the article's text: each surface form must stand in the paragraph it is cited for. ${ARTICLE_RULE}`,
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
      await load(readConfig(process.env), facts, options.allowForeign ?? false);
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
      several,
    )
    .option('--depth <steps>', 'how many steps away from them, 0 to 4 (default: 1)', several)
    .option('--kinds <kinds>', `of these kinds alone: ${EDGE_TYPES.join(',')}`, several)
    .option('--status <status>', `of meetings these alone: ${MEETING_STATUSES.join(',')}`, several)
    .option('--from <date>', 'within a range of time: from the first day of this date', several)
    .option('--to <date>', 'up to and with the last day of this date', several)
    .option(
      '--match <match>',
      `how sure that must be: ${DATE_MATCHES.join(' or ')} (default: POSSIBLE)`,
      several,
    )
    .option('--as-of <date>', 'what held at the end of this day, month or year', several)
    .option(
      '--max-nodes <number>',
      `how many entities at most, up to ${MOST_NODES} (default: ${NODES_BY_DEFAULT})`,
      several,
    )
    .option(
      '--out <file>',
      `where to write it; csv: a .zip, or a folder for its two tables; ${IMPORT_FORMAT}: an empty folder (default: stdout)`,
    )
    .action(async (facts: string[], { format, ...options }: AnyExport) => {
      const config = readConfig(process.env);
      if (format !== IMPORT_FORMAT) {
        const { exportPicture } = await import('./export.js');
        return exportPicture(config, facts, format ? { ...options, format } : options);
      }
      const { out, ...flags } = options;
      const { exportImport } = await import('./export-import.js');
      return exportImport(config, facts, out, flagsOf(flags));
    });
  entente
    .command('print-schema')
    .description('print the GraphQL schema')
    .action(async () => {
      const { printSchemaText } = await import('../../schema/index.js');
      process.stdout.write(printSchemaText());
    });
  for (const command of entente.commands) command.exitOverride();
  return entente;
}

/** Keeps every value of an option, so that one given twice is told and not dropped. */
function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

// Whoever reads may have read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`entente: stdout cannot be written (${code}).\n`);
  process.exit(FAILED);
});

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  else if (error instanceof ConfigError || error instanceof Failure) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof ConfigError ? WRONG_USAGE : FAILED;
  } else {
    process.stderr.write(`entente: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = FAILED;
  }
}

// A connection that is still being made would keep the process from its end.
process.stderr.write('', () => process.stdout.write('', () => process.exit()));
