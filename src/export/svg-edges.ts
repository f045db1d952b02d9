/** The edges of a drawing: lines between borders, parallel ones side by side, labels where there is room. */
import type { Element } from 'xast';
import type { EdgeType } from '../graph/model.js';
import { type Box, bent, type Curve, leaves, overlaps, type Point, pointOn } from './geometry.js';
import { EDGE_LOOK, NODE_LOOK } from './look.js';
import { textWidth } from './node-size.js';
import { isHeld, type Picture, type PictureEdge } from './picture.js';
import { round } from './svg-shape.js';
import { block, element } from './xml.js';

const BETWEEN_PARALLELS = 13;
export const EDGE_FONT = 10;
/** More labels than that are a grey mass; the tooltips remain. */
const MOST_LABELLED = 150;
/** Acts have long titles, and many of them hide what lies below. */
const MOST_WITH_ACTS = 25;
const LABELLED: readonly EdgeType[] = ['MET', 'EXCHANGE_CHANNEL', 'MEMBER_OF'];
const LONGEST_LABEL = 40;
const PLACES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78];
export const DASHES = '6 4';

export function drawEdges(picture: Picture, boxes: ReadonlyMap<string, Box>): Element[] {
  const curves = curvesOf(picture, boxes);
  const lines = picture.edges.flatMap((edge, index) => {
    const curve = curves[index];
    return curve ? [line(edge, curve)] : [];
  });
  return [
    block('g', { fill: 'none', 'stroke-linecap': 'butt' }, lines),
    block('g', { 'font-size': EDGE_FONT, 'text-anchor': 'middle' }, labels(picture, curves, boxes)),
  ];
}

/** A curve for each edge whose ends are drawn; an edge from a node to itself has none. */
function curvesOf({ nodes, edges }: Picture, boxes: ReadonlyMap<string, Box>): (Curve | null)[] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const round = (id: string) => NODE_LOOK[kinds.get(id) ?? 'PERSON'].shape === 'ellipse';
  const parallels = new Map<string, number>();
  const pair = ({ source, target }: PictureEdge) => [source, target].sort().join(' ');
  for (const edge of edges) parallels.set(pair(edge), (parallels.get(pair(edge)) ?? 0) + 1);
  const drawn = new Map<string, number>();
  return edges.map((edge) => {
    const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (!from || !to || from === to) return null;
    const key = pair(edge);
    const place = drawn.get(key) ?? 0;
    drawn.set(key, place + 1);
    const side = (place - ((parallels.get(key) ?? 1) - 1) / 2) * BETWEEN_PARALLELS;
    const bend = bent(from, to, edge.source < edge.target ? side : -side);
    return {
      from: leaves(from, bend, round(edge.source)),
      bend,
      to: leaves(to, bend, round(edge.target)),
    };
  });
}

function line(edge: PictureEdge, curve: Curve): Element {
  const path = `M${show(curve.from)}Q${show(curve.bend)} ${show(curve.to)}`;
  const drawn = strokes(edge.kind, path, isHeld(edge) ? null : DASHES);
  return element('g', { id: `edge-${edge.id}` }, [element('title', {}, [tooltip(edge)]), ...drawn]);
}

/** The strokes that draw an edge of a kind along a path. */
export function strokes(kind: EdgeType, path: string, dashes: string | null): Element[] {
  const { line: stroke, width, double, arrow } = EDGE_LOOK[kind];
  if (double) {
    const wide = { d: path, stroke, 'stroke-width': width + 2.4, 'stroke-dasharray': dashes };
    return [element('path', wide), element('path', { d: path, stroke: '#ffffff', 'stroke-width': width })];
  }
  const end = arrow ? `url(#arrow-${kind})` : null;
  return [
    element('path', {
      d: path,
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dashes,
      'marker-end': end,
    }),
  ];
}

function tooltip({ label, meeting, channel, status }: PictureEdge): string {
  const about = meeting?.title ?? channel?.name;
  return [label, ...(status ? [status.toLowerCase()] : []), ...(about ? [about] : [])].join(' · ');
}

/** Each where it hides no node and no other label, those first that most want to be read. */
function labels(
  { edges }: Picture,
  curves: readonly (Curve | null)[],
  boxes: ReadonlyMap<string, Box>,
): Element[] {
  if (edges.length > MOST_LABELLED) return [];
  const kinds = edges.length > MOST_WITH_ACTS ? LABELLED : [...LABELLED, 'ACT' as const];
  const taken = [...boxes.values()];
  return kinds.flatMap((kind) =>
    edges.flatMap((edge, index) => {
      const curve = curves[index];
      if (!curve || edge.kind !== kind) return [];
      const text = short(edge.label);
      const size = { width: textWidth(text, EDGE_FONT) + 6, height: EDGE_FONT + 4 };
      const box = PLACES.map((at) => ({ ...pointOn(curve, at), ...size })).find(
        (place) => !taken.some((other) => overlaps(place, other, 2)),
      );
      if (!box) return [];
      taken.push(box);
      return [label(edge, text, box)];
    }),
  );
}

function label(edge: PictureEdge, text: string, { x, y, width, height }: Box): Element {
  return element('g', {}, [
    element('rect', {
      x: round(x - width / 2),
      y: round(y - height / 2),
      width: round(width),
      height,
      rx: 3,
      fill: '#ffffff',
      'fill-opacity': 0.88,
    }),
    element('text', { x: round(x), y: round(y + EDGE_FONT * 0.36), fill: EDGE_LOOK[edge.kind].line }, [text]),
  ]);
}

const show = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** The day up to which an office is known, and the end of a long title, stand in the tooltip alone. */
function short(text: string): string {
  const characters = [...text.replace(/, as of .*$/s, '')];
  return characters.length > LONGEST_LABEL
    ? `${characters
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
}
