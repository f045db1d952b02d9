/** Makes a layout readable: moves one entity at a time to where fewer lines cross and none runs over a name. */
import type { Bundle } from './bundles.js';
import { Clutter } from './clutter.js';
import type { Point, Size } from './geometry.js';
import { seeded } from './seeded.js';

const ROUNDS = 120;
const TRIES = 9;

/** Deterministic; the frame is centred on 0, 0. The cost tells one result from another. */
export function untangle(
  places: ReadonlyMap<string, Point>,
  boxes: ReadonlyMap<string, Size>,
  bundles: readonly Bundle[],
  { width, height }: Size,
): { places: Map<string, Point>; cost: number } {
  const random = seeded(places.size + bundles.length);
  const within = (value: number, most: number) => Math.min(most / 2, Math.max(-most / 2, value));
  const ids = [...places.keys()];
  const clutter = new Clutter(
    ids,
    ids.map((id) => boxes.get(id) as Size),
    bundles,
  );
  const { xs, ys } = clutter;
  [...places.values()].forEach(({ x, y }, at) => {
    xs[at] = within(x, width);
    ys[at] = within(y, height);
  });
  const costOf = (at: number) => clutter.at(at, xs[at] as number, ys[at] as number, Number.POSITIVE_INFINITY);
  const reach = Math.hypot(width, height) / 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Far leaps at first, small corrections at last.
    const far = reach * (1 - round / ROUNDS) ** 2 + 12;
    for (let at = 0; at < ids.length; at += 1) {
      let least = costOf(at);
      const [fromX, fromY] = [xs[at] as number, ys[at] as number];
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const turn = random() * 2 * Math.PI;
        const away = far * (0.15 + random());
        const x = within(fromX + away * Math.cos(turn), width);
        const y = within(fromY + away * Math.sin(turn), height);
        const cost = clutter.at(at, x, y, least);
        if (cost >= least) continue;
        least = cost;
        xs[at] = x;
        ys[at] = y;
      }
    }
  }
  return {
    places: new Map(ids.map((id, at) => [id, { x: xs[at] as number, y: ys[at] as number }])),
    cost: ids.reduce((sum, _, at) => sum + costOf(at), 0),
  };
}
