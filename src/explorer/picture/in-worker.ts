/** ForceAtlas2 in a worker, so that the page goes on while a large graph is laid out. */
import type { Point } from '../../drawing/geometry.js';
import type { PictureEdge } from '../state/model.js';
import type { LayoutAnswer, LayoutTask } from './layout-worker.js';

export function inWorker(
  ids: readonly string[],
  edges: readonly PictureEdge[],
  meanwhile: (places: ReadonlyMap<string, Point>) => void,
): Promise<ReadonlyMap<string, Point>> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const index = new Map(ids.map((id, at) => [id, at]));
  const task: LayoutTask = {
    order: ids.length,
    pairs: edges.flatMap(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]),
  };
  return new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The layout failed.'));
    worker.onmessage = ({ data: { flat, done } }: MessageEvent<LayoutAnswer>) => {
      const places = new Map(ids.map((id, at) => [id, { x: flat[at * 2] ?? 0, y: flat[at * 2 + 1] ?? 0 }]));
      if (done) resolve(places);
      else meanwhile(places);
    };
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
