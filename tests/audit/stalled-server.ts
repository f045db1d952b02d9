/** The command as it is built, over a graph of which every statement runs for half an hour; it says when one has begun. */
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Reader } from '../../src/engines/graph.js';

const ENDLESS = `
  MATCH (a), (b), (c), (d), (e)
  WITH a, b, c, d, e WHERE a.id <> b.id + c.id
  RETURN count(*) AS n`;
const { createReader } = EmbeddedGraph.prototype;
EmbeddedGraph.prototype.createReader = async function (this: EmbeddedGraph) {
  const real = await createReader.call(this);
  const read: Reader['read'] = (_, __, options) => {
    const answer = real.read(ENDLESS, {}, options);
    process.stdout.write('Begun.\n');
    return answer;
  };
  return { ...real, read };
};
await import('../../src/cli/main.js');
