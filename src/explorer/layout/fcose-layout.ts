/** Computes a layout with fcose in a separate, headless Cytoscape instance, independent of filters and zoom. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { bundleEdges, computeIdealLength } from '../../drawing/edge-bundles.js';
import type { Point, Size } from '../../drawing/geometry.js';
import type { LayoutInput } from '../../drawing/layout/find-best-layout.js';
import { withSeededMathRandom } from '../../drawing/layout/seeded-random.js';
import { measureNode } from '../../drawing/measure-node.js';

cytoscape.use(fcose);

export function runFcose({ nodes, edges }: LayoutInput, seed: number): Map<string, Point> {
  const sizes = new Map(nodes.map((node) => [node.id, measureNode(node)]));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
    elements: [
      ...[...sizes].map(([id, { width, height }]) => ({ data: { id, width, height } })),
      ...bundleEdges(edges, sizes).map((bundle) => {
        const { source, target } = bundle;
        const length = computeIdealLength(bundle, sizes.get(source) as Size, sizes.get(target) as Size, 1, 1);
        return { data: { source, target, length } };
      }),
    ],
  });
  withSeededMathRandom(seed, () =>
    cy
      .layout({
        name: 'fcose',
        quality: 'proof',
        animate: false,
        randomize: true,
        fit: false,
        nodeSeparation: 160,
        nodeRepulsion: () => 22_000,
        idealEdgeLength: (edge: cytoscape.EdgeSingular) => edge.data('length'),
        edgeElasticity: () => 0.35,
        gravity: 0.12,
        numIter: 6000,
      } as cytoscape.LayoutOptions)
      .run(),
  );
  const positions = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return positions;
}
