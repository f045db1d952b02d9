/** An answer out of one load: what was read while another came is thrown away, and asked for again. */
import { apiError } from '../model/api-error.js';
import type { Graph, Reader, ReadOptions } from './graph.js';

const MAX_ATTEMPTS = 3;

export async function readConsistently<Answer>(
  graph: Graph,
  read: (reader: Reader) => Promise<Answer>,
  options: ReadOptions,
): Promise<Answer> {
  for (let attemptsLeft = MAX_ATTEMPTS; attemptsLeft > 0; attemptsLeft -= 1) {
    const reader = await graph.createReader(options);
    try {
      const result = await read(reader);
      if (!reader.isSuperseded) return result;
    } catch (error) {
      if (!reader.isSuperseded) throw error;
    }
  }
  throw apiError('UNAVAILABLE', 'The graph was loaded anew again and again while it was read; try again.');
}
