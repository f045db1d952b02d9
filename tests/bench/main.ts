/** `npm run bench`: how fast Entente is beside others, and the world in which that is measured. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { generate, type Size } from './world/generate.js';

const bench = new Command('bench').description('How fast Entente is, beside others, side by side.');

bench
  .command('generate')
  .description('write a diplomatic world as a streamed fact file; the same numbers give the same bytes')
  .requiredOption('--people <number>', 'how many people', whole)
  .requiredOption('--meetings <number>', 'how many meetings', whole)
  .option('--seed <number>', 'another seed gives another world', whole, 1)
  .option('--out <file>', 'where to; left out: to stdout')
  .action(async ({ out, ...size }: Size & { readonly out?: string }) => {
    const lines = function* (): Generator<string> {
      for (const line of generate(size)) yield `${line}\n`;
    };
    await pipeline(Readable.from(lines()), out ? createWriteStream(out) : process.stdout);
  });

await bench.parseAsync();

function whole(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1) return number;
  throw new InvalidArgumentError('Write a whole number from 1 on.');
}
