/** Builds the rows of a graph. Each iteration builds them again, so the rows of a large dataset are never all in memory. */
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import type { EdgeRow, GraphRows, NodeRow } from '../../model/graph-rows.js';
import type { MergedFacts } from '../merge/merged-facts.js';
import { collectAttendance } from '../summaries/attendance.js';
import { ListLengthCollector } from '../summaries/list-length-collector.js';
import { MeetingCounts } from '../summaries/meeting-counts.js';
import { MembershipScope } from '../summaries/membership-scope.js';
import { buildEdgeRows } from './build-edge-rows.js';
import { buildDatasetNode, buildNodeRows } from './build-node-rows.js';
import { DigestSet } from './digest-set.js';

export function buildRows(facts: MergedFacts): GraphRows {
  const scope = new MembershipScope(facts);
  const degrees = new Map<string, number>();
  const digests = new DigestSet();
  const meetingCounts = new MeetingCounts();
  const listLengths = new ListLengthCollector();
  const edges = reiterable(() => buildEdgeRows(facts));
  for (const edge of edges) {
    assertHeapHeadroom();
    digests.add(edge.properties.digest);
    listLengths.addEdge(edge);
    for (const end of [edge.from, edge.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const edgeCount = digests.count;
  const derived = { scope, degrees, attendance: collectAttendance(facts, scope) };
  const nodesWithoutDataset = () => buildNodeRows(facts, derived);
  for (const node of nodesWithoutDataset()) {
    assertHeapHeadroom();
    digests.add(node.properties.digest);
    listLengths.addNode(node);
    meetingCounts.addNode(node);
  }
  const dataset = buildDatasetNode(facts, {
    version: digests.version(),
    edgeCount,
    listLengths: { ...listLengths.result(), ...meetingCounts.groupCounts() },
    meetingCounts: meetingCounts.toProperties(),
  });
  const nodes = reiterable(function* (): Generator<NodeRow> {
    yield* nodesWithoutDataset();
    yield dataset;
  });
  return { dataset, nodes, edges, size: digests.count + 1 };
}

function reiterable<Row extends NodeRow | EdgeRow>(rows: () => Iterator<Row>): Iterable<Row> {
  return { [Symbol.iterator]: rows };
}
