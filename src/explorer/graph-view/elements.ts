/** Creates Cytoscape elements from the visible graph. */
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

/** Elements by id, nodes first. Each label of an edge is an element of its own. */
export function createElements(
  { nodes, edges }: FilteredGraph,
  positions: ReadonlyMap<string, Point>,
  hiddenCounts: ReadonlyMap<string, HiddenCounts>,
  /** Ids of highlighted nodes and edges; null without a highlight. */
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

/** Adds the number of hidden relationships below the name; the layout leaves enough space for it. */
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

/** The corners of a hexagon in Cytoscape's format: coordinates from -1 to 1. Cytoscape ignores them for other shapes. */
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
  const labelledNodes = nodes.map((node) => ({ ...node, label: node.name }));
  const curves = computeEdgeCurves({ nodes: labelledNodes, edges }, boxes);
  // While something is highlighted, only its edges are labelled.
  const labelledEdges = edges.filter(({ id }) => highlighted?.has(id) ?? true);
  const labels =
    nodes.length > MAX_DETAILED_NODES
      ? new Map<string, EdgeLabel>()
      : placeEdgeLabels(labelledEdges, curves, boxes);
  return edges.flatMap((edge) => {
    const [curve, label] = [curves.get(edge.id), labels.get(edge.id)];
    const { id, source, target, kind, label: text } = edge;
    const lineData = {
      source,
      target,
      kind,
      text,
      // Cytoscape measures the distance to the other side.
      controlDistance: -(curve?.controlDistance ?? 0),
      controlWeight: curve?.controlWeight ?? 0.5,
    };
    const data = { id, ...lineData, isNotHeld: !isHeld(edge), hasLabel: label !== undefined };
    const edgeElement = [id, { group: 'edges', data }] as const satisfies [string, ElementDefinition];
    if (!curve || !label) return [edgeElement];
    const middle = computeCurvePoint(curve, 0.5);
    const labelData = {
      ...lineData,
      id: labelElementId(id),
      shortLabel: label.text,
      hasLabel: true,
      // Cytoscape places labels in the middle of the curve.
      labelOffsetX: label.x - middle.x,
      labelOffsetY: label.y - middle.y,
    };
    return [edgeElement, [labelData.id, { group: 'edges', data: labelData, classes: 'label' }]];
  });
}

/** The label of an edge is a separate, otherwise invisible element, so that no other edge covers it. */
export function labelElementId(edgeId: string): string {
  return `${edgeId} label`;
}
