/** `npm run bench`: how fast Entente is beside others, and the world in which that is measured. */
import { createWriteStream } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { DatasetSize } from './dataset/generate-facts.js';
import { writeDataset } from './measure/dataset-file.js';
import { type RunOptions, runBenchmark } from './measure/run-benchmark.js';

const bench = new Command('bench').description('How fast Entente is, beside others, side by side.');

bench
  .command('generate')
  .description('write a diplomatic world as a streamed fact file; the same numbers give the same bytes')
  .requiredOption('--people <number>', 'how many people', people)
  .requiredOption('--meetings <number>', 'how many meetings', whole)
  .option('--seed <number>', 'another seed gives another world', whole, 1)
  .option('--out <file>', 'where to; left out: to stdout')
  .action(async ({ out, ...size }: DatasetSize & { readonly out?: string }) => {
    await writeDataset(size, out ? createWriteStream(out) : process.stdout);
  });

bench
  .command('run', { isDefault: true })
  .description(
    'load such a world and ask it the same by all, in turn; needs Java 17 and Maven, and installs the others',
  )
  .option('--people <number>', 'how many people', people, 10_000)
  .option('--meetings <number>', 'how many meetings', whole, 100_000)
  .option('--seed <number>', 'another seed gives another world', whole, 1)
  .option('--rounds <number>', 'how often each is asked each question', whole, 3)
  .option('--seconds <number>', 'how long each time', whole, 4)
  .option('--warm-up <seconds>', 'how long each is asked a question before', whole, 12)
  .option('--at-once <number>', 'how many questions are under way at once', whole, 8)
  .option('--heap <size>', 'heap of Neo4j', '8g')
  .option('--no-embedded', 'without the embedded engine')
  .action(async (options: RunOptions) => runBenchmark(options));

await bench.parseAsync();

/** The largest meeting of the generated world takes four. */
function people(text: string): number {
  if (whole(text) >= 4) return whole(text);
  throw new InvalidArgumentError('Write a whole number from 4 on.');
}

function whole(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1) return number;
  throw new InvalidArgumentError('Write a whole number from 1 on.');
}
