/** The command as it is built, over a graph of which every statement runs for half an hour; it says when one has begun. */
import { EmbeddedGraph } from '../../dist/src/graph/embedded.js';

const ENDLESS = `
  MATCH (a), (b), (c), (d), (e)
  WITH a, b, c, d, e WHERE a.id <> b.id + c.id
  RETURN count(*) AS n`;
const { read } = EmbeddedGraph.prototype;
EmbeddedGraph.prototype.read = function (_, __, options) {
  const answer = read.call(this, ENDLESS, {}, options);
  process.stdout.write('Begun.\n');
  return answer;
};
await import('../../dist/src/cli/main.js');
