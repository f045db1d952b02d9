/** ForceAtlas2 with corrected types: the package's own types do not fit its default export in Node. */
import type { UndirectedGraph } from 'graphology';
import layout, {
  type ForceAtlas2Settings,
  type ForceAtlas2SynchronousLayoutParameters,
} from 'graphology-layout-forceatlas2';

type Graph = Pick<UndirectedGraph, 'order'>;

interface ForceAtlas2 {
  (
    graph: Graph,
    parameters: ForceAtlas2SynchronousLayoutParameters,
  ): Record<string, { x: number; y: number }>;
  assign(graph: Graph, parameters: ForceAtlas2SynchronousLayoutParameters): void;
  inferSettings(graph: Graph): ForceAtlas2Settings;
}

export const forceAtlas2 = layout as unknown as ForceAtlas2;
