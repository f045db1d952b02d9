/** How badly a layout reads: edges that cross each other, and nodes that lie on edges of others. */
import type { Box, Point } from './geometry.js';
import type { PictureEdge } from './picture.js';

const NODE_ON_EDGE = 3;

export function layoutFaults(edges: readonly PictureEdge[], boxes: ReadonlyMap<string, Box>): number {
  const lines = linesOf(edges, boxes);
  let faults = 0;
  lines.forEach((line, index) => {
    for (let next = index + 1; next < lines.length; next += 1) {
      if (cross(line, lines[next] as Line)) faults += 1;
    }
    for (const box of boxes.values()) {
      if (box !== line.from && box !== line.to && passes(line, box)) faults += NODE_ON_EDGE;
    }
  });
  return faults;
}

interface Line {
  readonly from: Box;
  readonly to: Box;
}

/** One line for all edges between the same two. */
function linesOf(edges: readonly PictureEdge[], boxes: ReadonlyMap<string, Box>): Line[] {
  const lines = new Map<string, Line>();
  for (const { source, target } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from && to && from !== to) lines.set([source, target].sort().join(' '), { from, to });
  }
  return [...lines.values()];
}

function cross(a: Line, b: Line): boolean {
  if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) return false;
  return (
    turns(a.from, a.to, b.from) * turns(a.from, a.to, b.to) < 0 &&
    turns(b.from, b.to, a.from) * turns(b.from, b.to, a.to) < 0
  );
}

function turns(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Whether a line goes through a box: its part within the box's width reaches the box's height. */
function passes({ from, to }: Line, { x, y, width, height }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, end, middle, half] of [
    [from.x, to.x, x, width / 2],
    [from.y, to.y, y, height / 2],
  ] as const) {
    const way = end - start;
    if (way === 0) {
      if (Math.abs(start - middle) > half) return false;
      continue;
    }
    const [one, other] = [(middle - half - start) / way, (middle + half - start) / way];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}
