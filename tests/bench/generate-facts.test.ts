/** The generated dataset of the benchmark: valid, reproducible, and with a few people who meet very many others. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { formatProblem } from '../../src/facts/read/problem.js';
import { readGeneratedFacts } from '../support/generated-dataset.js';
import { materializeRows } from '../support/materialize-rows.js';
import { generateFacts } from './dataset/generate-facts.js';

const SIZE = { people: 200, meetings: 2_000, seed: 1 };
const generate = (seed: number) => [...generateFacts({ ...SIZE, seed })].join('\n');
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

it('generates the same bytes for the same seed, and different bytes for another seed', () => {
  expect(hash(generate(1))).toBe('5bfd0340a937385a');
  expect(hash(generate(2))).not.toBe(hash(generate(1)));
});

it('generates valid facts with a few hubs', async () => {
  const read = await readGeneratedFacts(SIZE);
  expect(read.ok ? [] : read.problems.slice(0, 3).map(formatProblem)).toEqual([]);
  if (!read.ok) return;
  const { nodes, edges } = materializeRows(read.rows);
  const counts = nodes
    .flatMap(({ label, properties }) => (label === 'Person' ? Number(properties.meetingCount) : []))
    .sort((a, b) => b - a);
  expect([counts.length, nodes.filter(({ label }) => label === 'MeetingRecord').length]).toEqual([
    200, 2_000,
  ]);
  expect([edges.length, counts[0], counts[100]]).toEqual([3_443, 336, 12]);
});
