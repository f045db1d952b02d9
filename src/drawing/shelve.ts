/** What is linked to nothing stands in rows below, and takes no room from what is. */
import type { DrawingNode } from './drawing.js';
import type { Box, Point } from './geometry.js';
import { nodeSize } from './node-size.js';

const GAP = 30;
const LEAST_ROW = 560;

export function shelve(alone: readonly DrawingNode[], drawn: ReadonlyMap<string, Box>): Map<string, Point> {
  const boxes = [...drawn.values()];
  const sizes = alone.map((node) => ({ id: node.id, ...nodeSize(node) }));
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2), 0);
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2), left + LEAST_ROW);
  const height = Math.max(...sizes.map((size) => size.height), 0);
  let y = Math.max(...boxes.map((box) => box.y + box.height / 2), 0) + 2 * GAP + height / 2;
  const positions = new Map<string, Point>([...drawn].map(([id, { x, y }]) => [id, { x, y }]));
  for (const row of rowsOf(sizes, right - left)) {
    const wide = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
    let x = (left + right - wide) / 2;
    for (const { id, width } of row) {
      positions.set(id, { x: x + width / 2, y });
      x += width + GAP;
    }
    y += height + GAP;
  }
  return positions;
}

function rowsOf<Item extends { readonly width: number }>(items: readonly Item[], room: number): Item[][] {
  const rows: Item[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (taken + GAP + item.width > room) {
      rows.push([item]);
      taken = item.width;
    } else {
      rows.at(-1)?.push(item);
      taken += GAP + item.width;
    }
  }
  return rows;
}
