/** The benchmark's world: sound facts, always the same, with few who meet very many. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { formatProblem } from '../../src/facts/read/problem.js';
import { readGeneratedFacts } from '../support/generated-dataset.js';
import { materializeRows } from '../support/materialize-rows.js';
import { generateFacts } from './dataset/generate-facts.js';

const SIZE = { people: 200, meetings: 2_000, seed: 1 };
const text = (seed: number) => [...generateFacts({ ...SIZE, seed })].join('\n');
const hash = (of: string) => createHash('sha256').update(of).digest('hex').slice(0, 16);

it('gives the same bytes for the same seed, and others for another', () => {
  expect(hash(text(1))).toBe('5bfd0340a937385a');
  expect(hash(text(2))).not.toBe(hash(text(1)));
});

it('is sound, and has its hubs', async () => {
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
