/** What is drawn, as Cytoscape's elements. */
import type { ElementDefinition } from 'cytoscape';
import { curvesOf } from '../../drawing/curves.js';
import { isHeld } from '../../drawing/drawing.js';
import { type EdgeLabel, edgeLabels } from '../../drawing/edge-labels.js';
import { type Box, type Point, pointOn, type Size } from '../../drawing/geometry.js';
import { NODE_LOOK, slantOf } from '../../drawing/look.js';
import { LINE_HEIGHT, nodeSize } from '../../drawing/node-size.js';
import type { More } from '../state/expanding.js';
import type { Drawn } from '../state/filter.js';
import type { PictureEdge, PictureNode } from '../state/model.js';
import { PLAIN_ABOVE } from './style.js';

/** By id, nodes first. */
export function elementsOf(
  { nodes, edges }: Drawn,
  places: ReadonlyMap<string, Point>,
  more: ReadonlyMap<string, More>,
  /** What stands out; null: everything alike. */
  lit: ReadonlySet<string> | null,
): Map<string, ElementDefinition> {
  const drawn = nodes.map((node) => ({ node, ...textAndSize(node, more.get(node.id)) }));
  const boxes = new Map(
    drawn.flatMap(({ node, width, height }) => {
      const place = places.get(node.id);
      return place ? [[node.id, { ...place, width, height }] as const] : [];
    }),
  );
  return new Map([
    ...drawn.map(({ node, text, ...size }) => [node.id, nodeElement(node, text, size)] as const),
    ...edgeElements(nodes, edges, boxes, lit),
  ]);
}

/** How many are hidden stands below the name; the layout leaves room enough for that. */
function textAndSize(node: PictureNode, more: More | undefined): Size & { readonly text: string } {
  const { lines, width, height } = nodeSize({ ...node, label: node.name });
  if (!more) return { text: lines.join('\n'), width, height };
  return {
    text: [...lines, `+${more.edges.toLocaleString('en-GB')} more`].join('\n'),
    width: Math.max(width, 90),
    height: height + LINE_HEIGHT,
  };
}

function nodeElement({ id, kind, name }: PictureNode, text: string, size: Size): ElementDefinition {
  return { group: 'nodes', data: { id, kind, name, text, ...size, outline: outline(kind, size) } };
}

/** The corners of a hexagon, from -1 to 1 across and down, as Cytoscape wants them; of other shapes it asks nothing. */
function outline(kind: PictureNode['kind'], { width, height }: Size): string {
  if (NODE_LOOK[kind].shape !== 'hexagon') return '-1 -1 1 1 -1 1';
  const slant = 1 - (2 * slantOf(height)) / width;
  return `-1 0 ${-slant} -1 ${slant} -1 1 0 ${slant} 1 ${-slant} 1`;
}

function edgeElements(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  boxes: ReadonlyMap<string, Box>,
  lit: ReadonlySet<string> | null,
): [string, ElementDefinition][] {
  const named = nodes.map((node) => ({ ...node, label: node.name }));
  const curves = curvesOf({ nodes: named, edges }, boxes);
  // Beside what stands out nothing else need be read.
  const told = edges.filter(({ id }) => lit?.has(id) ?? true);
  const labels = nodes.length > PLAIN_ABOVE ? new Map<string, EdgeLabel>() : edgeLabels(told, curves, boxes);
  return edges.flatMap((edge) => {
    const [curve, label] = [curves.get(edge.id), labels.get(edge.id)];
    const { id, source, target, kind, label: text } = edge;
    const line = {
      source,
      target,
      kind,
      text,
      // Cytoscape's sides are the other way round.
      off: -(curve?.off ?? 0),
      foot: curve?.foot ?? 0.5,
    };
    const data = { id, ...line, still: !isHeld(edge), written: label !== undefined };
    const drawn = [id, { group: 'edges', data }] as const satisfies [string, ElementDefinition];
    if (!curve || !label) return [drawn];
    const middle = pointOn(curve, 0.5);
    const words = {
      ...line,
      id: wordsOf(id),
      short: label.text,
      written: true,
      // From where Cytoscape writes by itself.
      across: label.x - middle.x,
      down: label.y - middle.y,
    };
    return [drawn, [words.id, { group: 'edges', data: words, classes: 'words' }]];
  });
}

/** What is written on a line is an element of its own, unseen but for its words: no other line may cover them. */
export function wordsOf(edge: string): string {
  return `${edge} words`;
}
