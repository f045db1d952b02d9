/** How badly an entity stands: lines of it that cross others, lines over names, names over names, lengths amiss. */
import { type Bundle, lengthOf } from './bundles.js';
import { cross, runsOver } from './crossing.js';
import type { Size } from './geometry.js';

const MARGIN = 20;
const OVER_A_NAME = 5;
/** Lines that leave an entity closer to each other than this (radians) cannot be told apart. */
const NARROW = 0.24;
const ALONGSIDE = 3;
/** Lines too short for what is written on them. */
const SHORT = 20;
/** Bundles of parallel edges need a wider angle between them. */
const SWELL = 0.009;
const COVERED = 12;
/** Parallel edges bend this far away from the straight line, each. */
const BEND = 7;

/** Places and lines as arrays of numbers; `at` gives the cost of entity `one` if it stood at x, y. */
export class Clutter {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  private readonly lines: readonly {
    readonly from: number;
    readonly to: number;
    readonly heavy: number;
    readonly breadth: number;
    readonly bundle: Bundle;
  }[];
  private readonly own: readonly (readonly number[])[];

  constructor(
    ids: readonly string[],
    private readonly boxes: readonly Size[],
    bundles: readonly Bundle[],
  ) {
    this.xs = new Float64Array(ids.length);
    this.ys = new Float64Array(ids.length);
    const index = new Map(ids.map((id, at) => [id, at]));
    this.lines = bundles.map((bundle) => ({
      from: index.get(bundle.source) as number,
      to: index.get(bundle.target) as number,
      heavy: Math.min(bundle.weight, 3),
      breadth: Math.min(bundle.weight - 1, 5) * BEND,
      bundle,
    }));
    this.own = ids.map((_, at) =>
      this.lines.flatMap(({ from, to }, line) => (from === at || to === at ? [line] : [])),
    );
  }

  /** Stops counting at `enough`, since a place as bad as that is not taken. */
  at(one: number, x: number, y: number, enough: number): number {
    const [oldX, oldY] = [this.xs[one] as number, this.ys[one] as number];
    this.xs[one] = x;
    this.ys[one] = y;
    let cost = this.names(one);
    if (cost < enough) cost += this.foreignLines(one);
    for (const line of this.own[one] as readonly number[]) {
      if (cost >= enough) break;
      cost += this.ownLine(line);
    }
    this.xs[one] = oldX;
    this.ys[one] = oldY;
    return cost;
  }

  private names(one: number): number {
    const { xs, ys, boxes } = this;
    const [x, box] = [xs[one] as number, boxes[one] as Size];
    const y = ys[one] as number;
    let cost = 0;
    for (let other = 0; other < xs.length; other += 1) {
      const its = boxes[other] as Size;
      if (
        other !== one &&
        Math.abs((xs[other] as number) - x) < (box.width + its.width) / 2 + MARGIN &&
        Math.abs((ys[other] as number) - y) < (box.height + its.height) / 2 + MARGIN
      )
        cost += COVERED;
    }
    return cost;
  }

  private foreignLines(one: number): number {
    let cost = 0;
    for (const { from, to, heavy, breadth } of this.lines) {
      if (from !== one && to !== one && this.over(from, to, one, breadth)) cost += OVER_A_NAME * heavy;
    }
    return cost;
  }

  private ownLine(line: number): number {
    const { xs, ys } = this;
    const { from, to, heavy, breadth, bundle } = this.lines[line] as (typeof this.lines)[number];
    const [ax, ay, bx, by] = [xs[from], ys[from], xs[to], ys[to]] as [number, number, number, number];
    const length = lengthOf(bundle, this.boxes[from] as Size, this.boxes[to] as Size, bx - ax, by - ay);
    const stretch = Math.hypot(bx - ax, by - ay) / length;
    let cost = stretch > 1 ? 0.8 * (stretch - 1) : SHORT * heavy * (1 - stretch) ** 2;
    for (const other of this.lines) {
      const hub =
        other.from === from || other.to === from ? from : other.from === to || other.to === to ? to : -1;
      if (hub !== -1) {
        if (other !== this.lines[line]) {
          const narrow = NARROW + (breadth + other.breadth) * SWELL;
          cost += heavy * this.alongside(from + to - hub, hub, other.from + other.to - hub, narrow);
        }
      } else if (
        cross(
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
        cost += heavy * other.heavy;
    }
    for (let node = 0; node < xs.length; node += 1) {
      if (node !== from && node !== to && this.over(from, to, node, breadth)) cost += OVER_A_NAME * heavy;
    }
    return cost;
  }

  private alongside(one: number, hub: number, other: number, narrow: number): number {
    const { xs, ys } = this;
    const [x, y] = [xs[hub] as number, ys[hub] as number];
    const turn = Math.abs(
      Math.atan2((ys[one] as number) - y, (xs[one] as number) - x) -
        Math.atan2((ys[other] as number) - y, (xs[other] as number) - x),
    );
    const angle = turn > Math.PI ? 2 * Math.PI - turn : turn;
    return angle < narrow ? ALONGSIDE * (1 - angle / narrow) : 0;
  }

  private over(from: number, to: number, node: number, breadth: number): boolean {
    const { xs, ys, boxes } = this;
    const { width, height } = boxes[node] as Size;
    return runsOver(
      xs[from] as number,
      ys[from] as number,
      xs[to] as number,
      ys[to] as number,
      xs[node] as number,
      ys[node] as number,
      width / 2 + breadth,
      height / 2 + breadth,
    );
  }
}
