/** Packs nodes without edges in rows below the others. */
import type { DrawingNode } from '../drawing.js';
import { type Box, NODE_GAP, type Point } from '../geometry.js';
import { measureNode } from '../measure-node.js';

const MIN_ROW_WIDTH = 560;

/** Positions of all nodes: the placed ones unchanged, the isolated ones in rows below. */
export function packIsolatedNodes(
  isolated: readonly DrawingNode[],
  placed: ReadonlyMap<string, Box>,
): Map<string, Point> {
  const boxes = [...placed.values()];
  const sizes = isolated.map((node) => ({ id: node.id, ...measureNode(node) }));
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2), 0);
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2), left + MIN_ROW_WIDTH);
  const height = Math.max(...sizes.map((size) => size.height), 0);
  let y = Math.max(...boxes.map((box) => box.y + box.height / 2), 0) + 2 * NODE_GAP + height / 2;
  const positions = new Map<string, Point>([...placed].map(([id, { x, y }]) => [id, { x, y }]));
  for (const row of splitIntoRows(sizes, right - left)) {
    const rowWidth = row.reduce((sum, { width }) => sum + width + NODE_GAP, -NODE_GAP);
    let x = (left + right - rowWidth) / 2;
    for (const { id, width } of row) {
      positions.set(id, { x: x + width / 2, y });
      x += width + NODE_GAP;
    }
    y += height + NODE_GAP;
  }
  return positions;
}

function splitIntoRows<Item extends { readonly width: number }>(
  items: readonly Item[],
  maxWidth: number,
): Item[][] {
  const rows: Item[][] = [];
  let rowWidth = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (rowWidth + NODE_GAP + item.width > maxWidth) {
      rows.push([item]);
      rowWidth = item.width;
    } else {
      rows.at(-1)?.push(item);
      rowWidth += NODE_GAP + item.width;
    }
  }
  return rows;
}
