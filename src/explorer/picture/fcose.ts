/** A first layout by fcose, on a canvas of its own, since filters and zoom must not change where things are. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Placed } from '../../drawing/arrange.js';
import { bundlesOf, lengthOf } from '../../drawing/bundles.js';
import type { Point, Size } from '../../drawing/geometry.js';
import { nodeSize } from '../../drawing/node-size.js';
import { withSeed } from '../../drawing/seeded.js';

cytoscape.use(fcose);

export function byFcose({ nodes, edges }: Placed, seed: number): Map<string, Point> {
  const sizes = new Map(nodes.map((node) => [node.id, nodeSize(node)]));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
    elements: [
      ...[...sizes].map(([id, { width, height }]) => ({ data: { id, width, height } })),
      ...bundlesOf(edges, sizes).map((bundle) => {
        const { source, target } = bundle;
        const length = lengthOf(bundle, sizes.get(source) as Size, sizes.get(target) as Size, 1, 1);
        return { data: { source, target, length } };
      }),
    ],
  });
  withSeed(seed, () =>
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
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return places;
}
