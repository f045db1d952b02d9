/** Consistent reads: repeats a read during which another load replaced the graph. */
import { apiError } from '../model/api-error.js';
import type { Graph, Reader, ReadOptions } from './graph.js';

const MAX_ATTEMPTS = 3;

/** Throws UNAVAILABLE if the graph is replaced during each of three attempts. */
export async function readConsistently<Result>(
  graph: Graph,
  read: (reader: Reader) => Promise<Result>,
  options: ReadOptions,
): Promise<Result> {
  for (let attemptsLeft = MAX_ATTEMPTS; attemptsLeft > 0; attemptsLeft -= 1) {
    const reader = await graph.createReader(options);
    try {
      const result = await read(reader);
      if (!reader.isSuperseded) return result;
    } catch (error) {
      if (!reader.isSuperseded) throw error;
    }
  }
  throw apiError('UNAVAILABLE', 'The graph was reloaded several times during the query; try again.');
}
