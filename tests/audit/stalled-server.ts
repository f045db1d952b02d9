/** The CLI over a graph in which every statement runs for half an hour. Prints a line when one starts. */
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Reader } from '../../src/engines/graph.js';

const ENDLESS_STATEMENT = `
  MATCH (a), (b), (c), (d), (e)
  WITH a, b, c, d, e WHERE a.id <> b.id + c.id
  RETURN count(*) AS n`;
const { createReader } = EmbeddedGraph.prototype;
EmbeddedGraph.prototype.createReader = async function (this: EmbeddedGraph) {
  const reader = await createReader.call(this);
  const read: Reader['read'] = (_, __, options) => {
    const rows = reader.read(ENDLESS_STATEMENT, {}, options);
    process.stdout.write('Statement started.\n');
    return rows;
  };
  return { ...reader, read };
};
await import('../../src/cli/main.js');
