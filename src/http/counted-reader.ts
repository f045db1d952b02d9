/** A reader that counts what one request asks of it. */
import type { Tally } from '../context.js';
import type { Reader } from '../graph/graph.js';

export function countedReader(reader: Reader, tally: Tally): Reader {
  return {
    load: reader.load,
    longest: reader.longest,
    get torn() {
      return reader.torn;
    },
    read(...asked) {
      tally.statements += 1;
      return reader.read(...asked);
    },
    candidates(...asked) {
      tally.statements += 1;
      return reader.candidates(...asked);
    },
  };
}
