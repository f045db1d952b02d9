/** What is drawn, as Cytoscape's elements. */
import type { ElementDefinition } from 'cytoscape';
import { isHeld } from '../../drawing/drawing.js';
import { computeEdgeCurves } from '../../drawing/edge-curves.js';
import { type EdgeLabel, placeEdgeLabels } from '../../drawing/edge-labels.js';
import { type Box, computeCurvePoint, type Point, type Size } from '../../drawing/geometry.js';
import { LINE_HEIGHT, measureNode } from '../../drawing/measure-node.js';
import { hexagonInset, NODE_STYLES } from '../../drawing/styles.js';
import type { FilteredGraph } from '../state/filter-graph.js';
import type { HiddenCounts } from '../state/hidden-counts.js';
import type { SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import { MAX_DETAILED_NODES } from './cytoscape-styles.js';

/** By id, nodes first. */
export function createElements(
  { nodes, edges }: FilteredGraph,
  positions: ReadonlyMap<string, Point>,
  hiddenCounts: ReadonlyMap<string, HiddenCounts>,
  /** What stands out; null: everything alike. */
  highlighted: ReadonlySet<string> | null,
): Map<string, ElementDefinition> {
  const measured = nodes.map((node) => ({
    node,
    ...measureWithHiddenCount(node, hiddenCounts.get(node.id)),
  }));
  const boxes = new Map(
    measured.flatMap(({ node, width, height }) => {
      const position = positions.get(node.id);
      return position ? [[node.id, { ...position, width, height }] as const] : [];
    }),
  );
  return new Map([
    ...measured.map(({ node, text, ...size }) => [node.id, createNodeElement(node, text, size)] as const),
    ...createEdgeElements(nodes, edges, boxes, highlighted),
  ]);
}

/** How many are hidden stands below the name; the layout leaves room enough for that. */
function measureWithHiddenCount(
  node: SubgraphNode,
  hidden: HiddenCounts | undefined,
): Size & { readonly text: string } {
  const { lines, width, height } = measureNode({ ...node, label: node.name });
  if (!hidden) return { text: lines.join('\n'), width, height };
  return {
    text: [...lines, `+${hidden.edges.toLocaleString('en-GB')} more`].join('\n'),
    width: Math.max(width, 90),
    height: height + LINE_HEIGHT,
  };
}

function createNodeElement({ id, kind, name }: SubgraphNode, text: string, size: Size): ElementDefinition {
  return { group: 'nodes', data: { id, kind, name, text, ...size, outline: hexagonPoints(kind, size) } };
}

/** The corners of a hexagon, from -1 to 1 across and down, as Cytoscape wants them; of other shapes it asks nothing. */
function hexagonPoints(kind: SubgraphNode['kind'], { width, height }: Size): string {
  if (NODE_STYLES[kind].shape !== 'hexagon') return '-1 -1 1 1 -1 1';
  const slant = 1 - (2 * hexagonInset(height)) / width;
  return `-1 0 ${-slant} -1 ${slant} -1 1 0 ${slant} 1 ${-slant} 1`;
}

function createEdgeElements(
  nodes: readonly SubgraphNode[],
  edges: readonly SubgraphEdge[],
  boxes: ReadonlyMap<string, Box>,
  highlighted: ReadonlySet<string> | null,
): [string, ElementDefinition][] {
  const named = nodes.map((node) => ({ ...node, label: node.name }));
  const curves = computeEdgeCurves({ nodes: named, edges }, boxes);
  // Beside what stands out nothing else need be read.
  const labelledEdges = edges.filter(({ id }) => highlighted?.has(id) ?? true);
  const labels =
    nodes.length > MAX_DETAILED_NODES
      ? new Map<string, EdgeLabel>()
      : placeEdgeLabels(labelledEdges, curves, boxes);
  return edges.flatMap((edge) => {
    const [curve, label] = [curves.get(edge.id), labels.get(edge.id)];
    const { id, source, target, kind, label: text } = edge;
    const line = {
      source,
      target,
      kind,
      text,
      // Cytoscape's sides are the other way round.
      off: -(curve?.controlDistance ?? 0),
      foot: curve?.controlWeight ?? 0.5,
    };
    const data = { id, ...line, still: !isHeld(edge), written: label !== undefined };
    const edgeElement = [id, { group: 'edges', data }] as const satisfies [string, ElementDefinition];
    if (!curve || !label) return [edgeElement];
    const middle = computeCurvePoint(curve, 0.5);
    const labelData = {
      ...line,
      id: labelElementId(id),
      short: label.text,
      written: true,
      // From where Cytoscape writes by itself.
      across: label.x - middle.x,
      down: label.y - middle.y,
    };
    return [edgeElement, [labelData.id, { group: 'edges', data: labelData, classes: 'words' }]];
  });
}

/** What is written on a line is an element of its own, unseen but for its words: no other line may cover them. */
export function labelElementId(edge: string): string {
  return `${edge} words`;
}
