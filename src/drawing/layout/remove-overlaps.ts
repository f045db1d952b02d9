/** Pushes boxes apart until none overlaps another, moving each as little as possible. */
import { type Box, overlaps } from '../geometry.js';

interface MovableBox {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const MAX_ROUNDS = 100;
/** Allowance for rounding errors. */
const TOLERANCE = 0.01;

export function removeOverlaps(boxes: ReadonlyMap<string, Box>, gap: number): Map<string, Box> {
  const movable = new Map<string, MovableBox>(
    [...boxes].map(([id, { x, y, width, height }]) => [id, { x, y, width, height }]),
  );
  const all = [...movable.values()];
  const widest = Math.max(0, ...all.map(({ width }) => width)) + gap;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    // Sorted by x, a box can only overlap the next few.
    const sorted = all.toSorted((a, b) => a.x - b.x);
    let hasMoved = false;
    sorted.forEach((box, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next] as MovableBox;
        if (other.x - box.x > widest) break;
        hasMoved = pushApart(box, other, gap) || hasMoved;
      }
    });
    if (!hasMoved) break;
  }
  stackRemaining(all, gap);
  return movable;
}

/** Moves both boxes along the axis with the smaller overlap. Returns whether they overlapped. */
function pushApart(a: MovableBox, b: MovableBox, gap: number): boolean {
  const overlapX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overlapY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overlapX <= TOLERANCE || overlapY <= TOLERANCE) return false;
  if (overlapX < overlapY * 1.5) {
    const shift = ((a.x <= b.x ? -1 : 1) * overlapX) / 2;
    a.x += shift;
    b.x -= shift;
  } else {
    const shift = ((a.y <= b.y ? -1 : 1) * overlapY) / 2;
    a.y += shift;
    b.y -= shift;
  }
  return true;
}

/** Pushing may not converge for a pile of boxes: those that still overlap move down until they have space. */
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
