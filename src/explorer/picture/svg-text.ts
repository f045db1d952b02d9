/** The picture as SVG with real text: what the canvas shows, at the same places. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { EntityKind } from '../state/vocabulary.js';
import { GLYPHS } from './looks.js';
import { FONT } from './style.js';
import type { Theme } from './theme.js';

const MARGIN = 30;
const LINE = 14.5;

export function svgText(cy: Core, theme: Theme): string {
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const box = [x1 - MARGIN, y1 - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN].map((value) => value.toFixed(1));
  const font = FONT.replaceAll('"', "'");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" font-family="${font}">`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${theme.ground}"/>`,
    ...cy.edges().map((edge) => edgeLine(edge)),
    ...cy.nodes().map((node) => nodeShape(node, theme)),
    ...cy.edges().map((edge) => edgeLabel(edge, theme)),
    ...cy.nodes().map((node) => nodeLabel(node, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function edgeLine(edge: EdgeSingular): string {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bends = edge.controlPoints() ?? [];
  const [bend] = bends;
  const path = bend ? `M${at(from)} Q${at(bend)} ${at(to)}` : `M${at(from)} L${at(to)}`;
  const dashed = edge.style('line-style') === 'dashed';
  const dash = dashed
    ? ` stroke-dasharray="${String(edge.style('line-dash-pattern')).replace(/px/g, '')}"`
    : '';
  const line = `<path d="${path}" fill="none" stroke="${edge.style('line-color')}" stroke-width="${edge.numericStyle('width')}" stroke-opacity="${edge.numericStyle('opacity')}"${dash}/>`;
  return line + arrow(edge, bend ?? from, to);
}

function arrow(edge: EdgeSingular, before: Place, tip: Place): string {
  if (edge.style('target-arrow-shape') === 'none') return '';
  const turn = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (angle: number) => ({
    x: tip.x + 8 * Math.cos(turn + angle),
    y: tip.y + 8 * Math.sin(turn + angle),
  });
  return `<path d="M${at(tip)} L${at(corner(Math.PI - 0.42))} L${at(corner(Math.PI + 0.42))}Z" fill="${edge.style('line-color')}" fill-opacity="${edge.numericStyle('opacity')}"/>`;
}

function nodeShape(node: NodeSingular, theme: Theme): string {
  const { x, y } = node.position();
  const half = node.width() / 2;
  const kind = node.data('kind') as EntityKind;
  const scale = (half * 1.15) / 12;
  const faded = `opacity="${node.numericStyle('opacity')}"`;
  const glyph = `<path d="${GLYPHS[kind]}" fill="${theme.ground}" transform="translate(${(x - 12 * scale).toFixed(1)} ${(y - 12 * scale).toFixed(1)}) scale(${scale.toFixed(3)})"/>`;
  return `<g ${faded}>${outline(kind, x, y, half, theme.entities[kind])}${glyph}</g>`;
}

function outline(kind: EntityKind, x: number, y: number, half: number, fill: string): string {
  if (kind === 'PERSON')
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${half}" fill="${fill}"/>`;
  if (kind === 'INSTITUTION') {
    return `<rect x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${half * 2}" height="${half * 2}" rx="6" fill="${fill}"/>`;
  }
  const corners =
    kind === 'COUNTRY'
      ? [
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
        ]
      : [
          [-1, 0],
          [-0.5, -0.95],
          [0.5, -0.95],
          [1, 0],
          [0.5, 0.95],
          [-0.5, 0.95],
        ];
  const points = corners.map(([dx = 0, dy = 0]) => at({ x: x + dx * half, y: y + dy * half })).join(' ');
  return `<polygon points="${points}" fill="${fill}" stroke="${fill}" stroke-width="4" stroke-linejoin="round"/>`;
}

function nodeLabel(node: NodeSingular, theme: Theme): string {
  const { x, y } = node.position();
  const lines = String(node.data('text'))
    .split('\n')
    .flatMap((line) => wrapped(line, 21));
  const top = y + node.height() / 2 + 16;
  return text(lines, x, top, 12.5, theme, node.numericStyle('text-opacity'), '500');
}

function edgeLabel(edge: EdgeSingular, theme: Theme): string {
  const label = String(edge.style('label'));
  if (label === '') return '';
  const { x, y } = edge.midpoint();
  const short = label.length > 34 ? `${label.slice(0, 33)}…` : label;
  return text([short], x, y + 3, 9.5, theme, edge.numericStyle('text-opacity'), '400');
}

function text(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  theme: Theme,
  opacity: number,
  weight: string,
): string {
  const spans = lines.map(
    (line, index) => `<tspan x="${x.toFixed(1)}" dy="${index === 0 ? 0 : LINE}">${escaped(line)}</tspan>`,
  );
  return `<text y="${y.toFixed(1)}" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="${theme.ink}" fill-opacity="${opacity}" stroke="${theme.ground}" stroke-width="3" stroke-opacity="${opacity}" paint-order="stroke">${spans.join('')}</text>`;
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function at({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
