/** The rows of a graph, made anew each time that somebody goes through them: a large world is never there as rows at once. */
import type { EdgeRow, GraphRows, NodeRow } from '../graph/model.js';
import { keepHeapRoom } from '../heap-room.js';
import { Digests } from './digests.js';
import { expandEdges } from './expand-edges.js';
import { datasetNode, expandNodes } from './expand-nodes.js';
import { heldBy } from './held.js';
import { LongestLists } from './longest.js';
import { MeetingCounts } from './meeting-counts.js';
import { Scopes } from './scope.js';
import type { World } from './world.js';

export function expand(world: World): GraphRows {
  const scopes = new Scopes(world);
  const degrees = new Map<string, number>();
  const digests = new Digests();
  const counts = new MeetingCounts();
  const longest = new LongestLists();
  const edges = again(() => expandEdges(world));
  for (const edge of edges) {
    keepHeapRoom();
    digests.add(edge.properties.digest);
    longest.edge(edge);
    for (const end of [edge.from, edge.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const relationships = digests.count;
  const gathered = { scopes, degrees, held: heldBy(world, scopes) };
  const things = () => expandNodes(world, gathered);
  for (const node of things()) {
    keepHeapRoom();
    digests.add(node.properties.digest);
    longest.node(node);
    counts.node(node);
  }
  const dataset = datasetNode(world, {
    version: digests.version(),
    edges: relationships,
    longest: { ...longest.told(), ...counts.rows() },
    counts: counts.told(),
  });
  const nodes = again(function* (): Generator<NodeRow> {
    yield* things();
    yield dataset;
  });
  return { dataset, nodes, edges, size: digests.count + 1 };
}

function again<Row extends NodeRow | EdgeRow>(rows: () => Iterator<Row>): Iterable<Row> {
  return { [Symbol.iterator]: rows };
}
