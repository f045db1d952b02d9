/** Runs ForceAtlas2 in a worker, so that the page stays responsive while a large graph is laid out. */
import type { Point } from '../../drawing/geometry.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import type { LayoutRequest, LayoutResponse } from './layout-worker.js';

export function runLayoutWorker(
  ids: readonly string[],
  edges: readonly SubgraphEdge[],
  onPreliminary: (positions: ReadonlyMap<string, Point>) => void,
): Promise<ReadonlyMap<string, Point>> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const index = new Map(ids.map((id, at) => [id, at]));
  const request: LayoutRequest = {
    nodeCount: ids.length,
    edgeIndexes: edges.flatMap(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]),
  };
  return new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The layout failed.'));
    worker.onmessage = ({ data: { coordinates, isFinal } }: MessageEvent<LayoutResponse>) => {
      const positions = new Map(
        ids.map((id, at) => [id, { x: coordinates[at * 2] ?? 0, y: coordinates[at * 2 + 1] ?? 0 }]),
      );
      if (isFinal) resolve(positions);
      else onPreliminary(positions);
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
