/** An answer out of one load: what was read while another came is thrown away, and asked for again. */
import { fault } from '../errors.js';
import type { Graph, Reader, ReadOptions } from './graph.js';

const TRIES = 3;

export async function ofOneLoad<Answer>(
  graph: Graph,
  ask: (reader: Reader) => Promise<Answer>,
  options: ReadOptions,
): Promise<Answer> {
  for (let left = TRIES; left > 0; left -= 1) {
    const reader = await graph.reader(options);
    try {
      const answer = await ask(reader);
      if (!reader.torn) return answer;
    } catch (error) {
      if (!reader.torn) throw error;
    }
  }
  throw fault('UNAVAILABLE', 'The graph was loaded anew again and again while it was read; try again.');
}
