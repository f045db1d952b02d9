/** Pushes boxes apart until none overlaps another, moving each as little as it can. */
import { type Box, overlaps } from '../geometry.js';

interface MovableBox {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const MAX_ROUNDS = 100;
/** What rounding may take away. */
const TOLERANCE = 0.01;

export function removeOverlaps(boxes: ReadonlyMap<string, Box>, gap: number): Map<string, Box> {
  const movable = new Map<string, MovableBox>(
    [...boxes].map(([id, { x, y, width, height }]) => [id, { x, y, width, height }]),
  );
  const all = [...movable.values()];
  const widest = Math.max(0, ...all.map(({ width }) => width)) + gap;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    // Only neighbours from left to right can overlap.
    const sorted = all.toSorted((a, b) => a.x - b.x);
    let moved = false;
    sorted.forEach((box, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next] as MovableBox;
        if (other.x - box.x > widest) break;
        moved = pushApart(box, other, gap) || moved;
      }
    });
    if (!moved) break;
  }
  stackRemaining(all, gap);
  return movable;
}

/** Along the way that is shorter; a little more readily up and down, as boxes are wide. */
function pushApart(a: MovableBox, b: MovableBox, gap: number): boolean {
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (across <= TOLERANCE || down <= TOLERANCE) return false;
  if (across < down * 1.5) {
    const by = ((a.x <= b.x ? -1 : 1) * across) / 2;
    a.x += by;
    b.x -= by;
  } else {
    const by = ((a.y <= b.y ? -1 : 1) * down) / 2;
    a.y += by;
    b.y -= by;
  }
  return true;
}

/** A pile may go on pushing for ever: what is still on top of another in the end moves down, past all that is in its way. */
function stackRemaining(all: readonly MovableBox[], gap: number): void {
  const settled: MovableBox[] = [];
  for (const box of all.toSorted((a, b) => a.y - b.y)) {
    const findOverlap = () => settled.find((other) => overlaps(box, other, gap - TOLERANCE));
    for (let other = findOverlap(); other; other = findOverlap()) {
      box.y = other.y + (other.height + box.height) / 2 + gap;
    }
    settled.push(box);
  }
}
