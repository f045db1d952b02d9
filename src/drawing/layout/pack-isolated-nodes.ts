/** What is linked to nothing stands in rows below, and takes no room from what is. */
import type { DrawingNode } from '../drawing.js';
import type { Box, Point } from '../geometry.js';
import { measureNode } from '../measure-node.js';

const GAP = 30;
const MIN_ROW_WIDTH = 560;

export function packIsolatedNodes(
  isolated: readonly DrawingNode[],
  placed: ReadonlyMap<string, Box>,
): Map<string, Point> {
  const boxes = [...placed.values()];
  const sizes = isolated.map((node) => ({ id: node.id, ...measureNode(node) }));
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2), 0);
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2), left + MIN_ROW_WIDTH);
  const height = Math.max(...sizes.map((size) => size.height), 0);
  let y = Math.max(...boxes.map((box) => box.y + box.height / 2), 0) + 2 * GAP + height / 2;
  const positions = new Map<string, Point>([...placed].map(([id, { x, y }]) => [id, { x, y }]));
  for (const row of splitIntoRows(sizes, right - left)) {
    const rowWidth = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
    let x = (left + right - rowWidth) / 2;
    for (const { id, width } of row) {
      positions.set(id, { x: x + width / 2, y });
      x += width + GAP;
    }
    y += height + GAP;
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
    if (rowWidth + GAP + item.width > maxWidth) {
      rows.push([item]);
      rowWidth = item.width;
    } else {
      rows.at(-1)?.push(item);
      rowWidth += GAP + item.width;
    }
  }
  return rows;
}
