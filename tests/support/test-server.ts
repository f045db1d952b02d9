/** Starts a server on a free local port, and builds graphs for it. */
import { buildSchema } from '../../schema/index.js';
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Graph } from '../../src/engines/graph.js';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.js';
import { articleRows } from './article.js';
import { TODAY } from './run-query.js';

const schema = buildSchema();

/** By default it logs no errors and shuts down without delay. */
export function startTestServer(
  graph: Graph,
  overrides: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  return startServer({
    schema,
    graph,
    host: '127.0.0.1',
    port: 0,
    today: () => TODAY,
    onInternalError: () => {},
    drainNoticeMs: 0,
    ...overrides,
  });
}

/** An embedded graph with the article loaded. */
export async function openArticleGraph(): Promise<EmbeddedGraph> {
  const graph = await EmbeddedGraph.create();
  await graph.load(await articleRows());
  return graph;
}

/** A graph with some methods replaced. Overrides of `read` and `findCandidates` apply to its readers too. */
export function overrideGraph(graph: Graph, overrides: Partial<Graph>): Graph {
  const { read, findCandidates } = overrides;
  return {
    engine: graph.engine,
    read: (...args) => graph.read(...args),
    findCandidates: (...args) => graph.findCandidates(...args),
    createReader: async (options) => {
      const reader = await graph.createReader(options);
      return {
        loadId: reader.loadId,
        listLengths: reader.listLengths,
        get isSuperseded() {
          return reader.isSuperseded;
        },
        read: read ?? ((...args) => reader.read(...args)),
        findCandidates: findCandidates ?? ((...args) => reader.findCandidates(...args)),
      };
    },
    getCurrentLoadId: (...args) => graph.getCurrentLoadId(...args),
    load: (...args) => graph.load(...args),
    checkReadiness: () => graph.checkReadiness(),
    close: () => graph.close(),
    ...overrides,
  };
}
