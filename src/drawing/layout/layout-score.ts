/** Scores the position of a node: crossings, edges over nodes, overlaps, narrow angles and edge lengths. Lower is better. */
import { computeIdealLength, type EdgeBundle } from '../edge-bundles.js';
import type { Size } from '../geometry.js';
import { segmentCrossesBox, segmentsCross } from './intersections.js';

const MARGIN = 20;
const LINE_OVER_NODE_COST = 5;
/** In radians. Lines that leave a node at a smaller angle look like one. */
const MIN_ANGLE = 0.24;
const NARROW_ANGLE_COST = 3;
/** Cost of a line that is too short for its labels. */
const SHORT_LINE_COST = 20;
/** Wide bundles of parallel edges need a wider angle between them. */
const ANGLE_PER_WIDTH = 0.009;
const OVERLAP_COST = 12;
/** Distance of each further parallel edge from the straight line. */
const PARALLEL_OFFSET = 7;

/** Nodes are indexes into `xs` and `ys`, which the caller may change between calls. */
export class LayoutScore {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  private readonly lines: readonly {
    readonly from: number;
    readonly to: number;
    readonly weight: number;
    readonly width: number;
    readonly bundle: EdgeBundle;
  }[];
  private readonly incidentLines: readonly (readonly number[])[];

  constructor(
    ids: readonly string[],
    private readonly sizes: readonly Size[],
    bundles: readonly EdgeBundle[],
  ) {
    this.xs = new Float64Array(ids.length);
    this.ys = new Float64Array(ids.length);
    const index = new Map(ids.map((id, at) => [id, at]));
    this.lines = bundles.map((bundle) => ({
      from: index.get(bundle.source) as number,
      to: index.get(bundle.target) as number,
      weight: Math.min(bundle.weight, 3),
      width: Math.min(bundle.weight - 1, 5) * PARALLEL_OFFSET,
      bundle,
    }));
    this.incidentLines = ids.map((_, at) =>
      this.lines.flatMap(({ from, to }, line) => (from === at || to === at ? [line] : [])),
    );
  }

  /** Cost of a node at (x, y). Stops at `maxCost`: the caller discards positions that are as bad as that. */
  scoreNodeAt(node: number, x: number, y: number, maxCost: number): number {
    const [oldX, oldY] = [this.xs[node] as number, this.ys[node] as number];
    this.xs[node] = x;
    this.ys[node] = y;
    let cost = this.scoreOverlaps(node);
    if (cost < maxCost) cost += this.scoreLinesOverNode(node);
    for (const line of this.incidentLines[node] as readonly number[]) {
      if (cost >= maxCost) break;
      cost += this.scoreLine(line);
    }
    this.xs[node] = oldX;
    this.ys[node] = oldY;
    return cost;
  }

  private scoreOverlaps(node: number): number {
    const { xs, ys, sizes } = this;
    const [x, box] = [xs[node] as number, sizes[node] as Size];
    const y = ys[node] as number;
    let cost = 0;
    for (let other = 0; other < xs.length; other += 1) {
      const otherBox = sizes[other] as Size;
      if (
        other !== node &&
        Math.abs((xs[other] as number) - x) < (box.width + otherBox.width) / 2 + MARGIN &&
        Math.abs((ys[other] as number) - y) < (box.height + otherBox.height) / 2 + MARGIN
      )
        cost += OVERLAP_COST;
    }
    return cost;
  }

  private scoreLinesOverNode(node: number): number {
    let cost = 0;
    for (const { from, to, weight, width } of this.lines) {
      if (from !== node && to !== node && this.isLineOverNode(from, to, node, width))
        cost += LINE_OVER_NODE_COST * weight;
    }
    return cost;
  }

  private scoreLine(line: number): number {
    const { xs, ys } = this;
    const { from, to, weight, width, bundle } = this.lines[line] as (typeof this.lines)[number];
    const [ax, ay, bx, by] = [xs[from], ys[from], xs[to], ys[to]] as [number, number, number, number];
    const length = computeIdealLength(
      bundle,
      this.sizes[from] as Size,
      this.sizes[to] as Size,
      bx - ax,
      by - ay,
    );
    const stretch = Math.hypot(bx - ax, by - ay) / length;
    let cost = stretch > 1 ? 0.8 * (stretch - 1) : SHORT_LINE_COST * weight * (1 - stretch) ** 2;
    for (const other of this.lines) {
      const hub =
        other.from === from || other.to === from ? from : other.from === to || other.to === to ? to : -1;
      if (hub !== -1) {
        if (other !== this.lines[line]) {
          const minAngle = MIN_ANGLE + (width + other.width) * ANGLE_PER_WIDTH;
          cost += weight * this.scoreAngle(from + to - hub, hub, other.from + other.to - hub, minAngle);
        }
      } else if (
        segmentsCross(
          ax,
          ay,
          bx,
          by,
          xs[other.from] as number,
          ys[other.from] as number,
          xs[other.to] as number,
          ys[other.to] as number,
        )
      )
        cost += weight * other.weight;
    }
    for (let node = 0; node < xs.length; node += 1) {
      if (node !== from && node !== to && this.isLineOverNode(from, to, node, width))
        cost += LINE_OVER_NODE_COST * weight;
    }
    return cost;
  }

  private scoreAngle(one: number, hub: number, other: number, minAngle: number): number {
    const { xs, ys } = this;
    const [x, y] = [xs[hub] as number, ys[hub] as number];
    const turn = Math.abs(
      Math.atan2((ys[one] as number) - y, (xs[one] as number) - x) -
        Math.atan2((ys[other] as number) - y, (xs[other] as number) - x),
    );
    const angle = turn > Math.PI ? 2 * Math.PI - turn : turn;
    return angle < minAngle ? NARROW_ANGLE_COST * (1 - angle / minAngle) : 0;
  }

  private isLineOverNode(from: number, to: number, node: number, lineWidth: number): boolean {
    const { xs, ys, sizes } = this;
    const { width, height } = sizes[node] as Size;
    return segmentCrossesBox(
      xs[from] as number,
      ys[from] as number,
      xs[to] as number,
      ys[to] as number,
      xs[node] as number,
      ys[node] as number,
      width / 2 + lineWidth,
      height / 2 + lineWidth,
    );
  }
}
