/** The server on a free port of this machine, and the graphs that tests put behind it. */
import { buildSchema } from '../../schema/index.js';
import { EmbeddedGraph } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { type Running, type ServerOptions, startServer } from '../../src/http/server.js';
import { articleRows } from './article.js';
import { TODAY } from './ask.js';

const schema = buildSchema();

/** Quiet, and gone at once when it is told to end, unless a test wants it otherwise. */
export function serve(graph: Graph, over: Partial<ServerOptions> = {}): Promise<Running> {
  return startServer({
    schema,
    graph,
    host: '127.0.0.1',
    port: 0,
    today: () => TODAY,
    report: () => {},
    noticeMs: 0,
    ...over,
  });
}

/** The embedded engine with the article loaded. */
export async function articleGraph(): Promise<EmbeddedGraph> {
  const graph = await EmbeddedGraph.create();
  await graph.load(await articleRows());
  return graph;
}

/** A graph of which some doings are others; its readers do them as well. */
export function graphWith(graph: Graph, over: Partial<Graph>): Graph {
  const { read, candidates } = over;
  return {
    engine: graph.engine,
    read: (...args) => graph.read(...args),
    candidates: (...args) => graph.candidates(...args),
    reader: async (options) => {
      const reader = await graph.reader(options);
      return {
        load: reader.load,
        longest: reader.longest,
        get torn() {
          return reader.torn;
        },
        read: read ?? ((...args) => reader.read(...args)),
        candidates: candidates ?? ((...args) => reader.candidates(...args)),
      };
    },
    currentLoad: (...args) => graph.currentLoad(...args),
    load: (...args) => graph.load(...args),
    readiness: () => graph.readiness(),
    close: () => graph.close(),
    ...over,
  };
}
