/** Loads rows into a graph: compares them with the stored digests and writes the difference. The same on both engines. */
import { setImmediate } from 'node:timers/promises';
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import type { EdgeRow, GraphRows, NodeRow } from '../../model/graph-rows.js';
import type { Fragments } from '../cypher/read-fragments.js';
import type { LoadReport, Parameters } from '../graph.js';
import { BatchWriter, type RunStatement } from './batch-writer.js';
import { createLoadStatements } from './load-statements.js';
import { RowDiff } from './row-diff.js';
import type { StoredDigests, StoredEdge, StoredNode } from './stored-digests.js';

export interface WriteRowsOptions {
  readonly stored: StoredDigests;
  readonly rows: Omit<GraphRows, 'dataset'>;
  /** Stored on the dataset node. Not part of the facts, so it does not count as a change. */
  readonly loadedAt: string;
  /** Those of `cypher/load/`. */
  readonly fragments: Fragments;
  readonly runStatement: RunStatement;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const ROWS_PER_TICK = 1_000;

/** Makes the graph equal to `rows`: writes what differs, removes the rest. The caller makes it atomic. */
export async function writeRows({
  stored,
  rows,
  loadedAt,
  fragments,
  runStatement,
  onProgress,
}: WriteRowsOptions): Promise<LoadReport> {
  const statements = createLoadStatements(fragments);
  let processed = 0;
  const reportProgress = (count: number) => {
    processed += count;
    onProgress?.(processed, rows.size);
  };
  const writer = new BatchWriter(runStatement, reportProgress);
  const remover = new BatchWriter(runStatement, () => {});
  try {
    const nodeDiff = new RowDiff<StoredNode, NodeRow>(stored.nodes, ({ label }) => label);
    for await (const row of yieldToEventLoop(rows.nodes)) {
      if (nodeDiff.needsWrite(row))
        await writer.add(statements.write(row.label), nodeParameters(row, loadedAt));
      else reportProgress(1);
    }
    await writer.flush();
    const edgeDiff = new RowDiff<StoredEdge, EdgeRow>(stored.edges, ({ type }) => type);
    for await (const row of yieldToEventLoop(rows.edges)) {
      if (edgeDiff.needsWrite(row)) await writer.add(statements.write(row.type), edgeParameters(row));
      else reportProgress(1);
    }
    await writer.flush();
    for (const [id, { type, from }] of edgeDiff.countRemoved())
      await remover.add(statements.remove(type), { id, from });
    await remover.flush();
    for (const [id, { label }] of nodeDiff.countRemoved())
      await remover.add(statements.remove(label), { id });
    await remover.flush();
    const hasChanges = nodeDiff.hasChanges || edgeDiff.hasChanges;
    return { hasChanges, nodes: nodeDiff.changes, edges: edgeDiff.changes };
  } finally {
    // After a failure the caller may close the connection that a statement still uses.
    await writer.settle();
    await remover.settle();
  }
}

/** Gives other work a chance to run: building rows is synchronous and can take seconds. */
async function* yieldToEventLoop<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    assertHeapHeadroom();
    count += 1;
    if (count % ROWS_PER_TICK === 0) await setImmediate();
  }
}

function nodeParameters(node: NodeRow, loadedAt: string): Parameters {
  const properties = node.label === 'Dataset' ? { ...node.properties, loadedAt } : node.properties;
  return { id: node.id, properties };
}

function edgeParameters(edge: EdgeRow): Parameters {
  return { id: edge.id, from: edge.from, to: edge.to, properties: edge.properties };
}
