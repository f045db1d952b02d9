/** `npm run bench`: compares Entente with other servers, on a generated dataset. */
import { createWriteStream } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { DatasetSize } from './dataset/generate-facts.js';
import { writeDataset } from './measure/dataset-file.js';
import { type RunOptions, runBenchmark } from './measure/run-benchmark.js';

const bench = new Command('bench').description('Compare the speed of Entente with other servers.');

bench
  .command('generate')
  .description('write a generated dataset as an NDJSON fact file; the same options give the same bytes')
  .requiredOption('--people <number>', 'number of people, at least 4', parsePeople)
  .requiredOption('--meetings <number>', 'number of meetings', parseCount)
  .option('--seed <number>', 'seed of the random numbers', parseCount, 1)
  .option('--out <file>', 'path of the file (default: standard output)')
  .action(async ({ out, ...size }: DatasetSize & { readonly out?: string }) => {
    await writeDataset(size, out ? createWriteStream(out) : process.stdout);
  });

bench
  .command('run', { isDefault: true })
  .description(
    'load a generated dataset, send the same queries to each server in turn, and print tables; needs Java 17 and Maven, and installs the other servers from npm',
  )
  .option('--people <number>', 'number of people, at least 4', parsePeople, 10_000)
  .option('--meetings <number>', 'number of meetings', parseCount, 100_000)
  .option('--seed <number>', 'seed of the random numbers', parseCount, 1)
  .option('--rounds <number>', 'rounds per query', parseCount, 3)
  .option('--seconds <number>', 'duration of a round for each server, in seconds', parseCount, 4)
  .option(
    '--warm-up <seconds>',
    'duration of the warm-up before the rounds of a query, in seconds',
    parseCount,
    12,
  )
  .option('--at-once <number>', 'number of concurrent requests', parseCount, 8)
  .option('--heap <size>', 'maximum heap of Neo4j', '8g')
  .option('--no-embedded', 'do not measure the embedded engine')
  .action(async (options: RunOptions) => runBenchmark(options));

await bench.parseAsync();

/** At least 4, the number of people in the largest generated meeting. */
function parsePeople(text: string): number {
  if (parseCount(text) >= 4) return parseCount(text);
  throw new InvalidArgumentError('Must be a whole number, at least 4.');
}

function parseCount(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1) return number;
  throw new InvalidArgumentError('Must be a whole number, at least 1.');
}
