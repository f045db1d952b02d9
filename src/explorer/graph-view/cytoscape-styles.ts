/** Cytoscape styles: a detailed one, and a simplified one for large graphs. */
import type { StylesheetJson } from 'cytoscape';
import { EDGE_FONT_SIZE } from '../../drawing/edge-labels.js';
import { FONT_FAMILY, LINE_HEIGHT, NODE_FONT_SIZE } from '../../drawing/measure-node.js';
import type { Palette } from '../../drawing/palette.js';
import {
  CORNER_RADIUS,
  DOUBLE_LINE_EXTRA_WIDTH,
  EDGE_STYLES,
  NODE_STYLES,
  NOT_HELD_DASHES,
} from '../../drawing/styles.js';
import { ENTITY_KINDS, RELATIONSHIP_KINDS } from '../state/vocabulary.js';

/** Larger graphs get the simplified style. */
export const MAX_DETAILED_NODES = 400;

/** Cytoscape accepts only double quotes. */
const CYTOSCAPE_FONT_FAMILY = FONT_FAMILY.replaceAll("'", '"');
const SHAPES = {
  pill: 'round-rectangle',
  hexagon: 'polygon',
  ellipse: 'ellipse',
  box: 'round-rectangle',
} as const;
const PILL_CORNER_RADIUS = 1000;

/** A data mapper for a property whose type lacks them, although Cytoscape accepts one. */
const mapData = (key: string) => `data(${key})` as never;

export function createDetailedStyle(palette: Palette, accent: string): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'border-width': 1.5,
        label: 'data(text)',
        'font-family': CYTOSCAPE_FONT_FAMILY,
        'font-size': NODE_FONT_SIZE,
        'text-halign': 'center',
        'text-valign': 'center',
        'text-wrap': 'wrap',
        'line-height': LINE_HEIGHT / NODE_FONT_SIZE,
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    ...ENTITY_KINDS.map((kind) => {
      const { shape, weight } = NODE_STYLES[kind];
      const { fill, border, text } = palette.nodes[kind];
      return {
        selector: `node[kind = "${kind}"]`,
        style: {
          shape: SHAPES[shape],
          ...(shape === 'hexagon' ? { 'shape-polygon-points': mapData('outline') } : {}),
          ...(shape === 'pill' || shape === 'box'
            ? { 'corner-radius': shape === 'pill' ? PILL_CORNER_RADIUS : CORNER_RADIUS }
            : {}),
          'background-color': fill,
          'border-color': border,
          color: text,
          'font-weight': weight,
        },
      };
    }),
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': mapData('controlDistance'),
        'control-point-weights': mapData('controlWeight'),
        'font-family': CYTOSCAPE_FONT_FAMILY,
        'font-size': EDGE_FONT_SIZE,
        'text-background-color': palette.background,
        'text-background-opacity': 0.88,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
      },
    },
    ...RELATIONSHIP_KINDS.map((kind) => {
      const { width, isDouble, hasArrow, dashPattern } = EDGE_STYLES[kind];
      const colour = palette.edges[kind];
      return {
        selector: `edge[kind = "${kind}"]`,
        style: {
          width,
          color: colour,
          'line-color': isDouble ? palette.background : colour,
          ...(isDouble
            ? { 'line-outline-width': DOUBLE_LINE_EXTRA_WIDTH, 'line-outline-color': colour }
            : {}),
          ...(hasArrow
            ? { 'target-arrow-shape': 'triangle' as const, 'target-arrow-color': colour, 'arrow-scale': 0.75 }
            : {}),
          ...(dashPattern ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dashPattern] } : {}),
        },
      };
    }),
    {
      selector: 'edge[?isNotHeld]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...NOT_HELD_DASHES] },
    },
    {
      selector: 'edge.label',
      style: {
        'line-opacity': 0,
        'target-arrow-shape': 'none',
        'line-outline-width': 0,
        events: 'no',
        label: 'data(shortLabel)',
        'text-margin-x': mapData('labelOffsetX'),
        'text-margin-y': mapData('labelOffsetY'),
        'z-index': 5,
      },
    },
    ...createHighlightStyle(accent),
    {
      selector: 'edge.dimmed[kind = "EXCHANGE_CHANNEL"]',
      style: { width: 1.5, 'line-color': palette.edges.EXCHANGE_CHANNEL, 'line-outline-width': 0 },
    },
  ];
}

/** As few properties as possible, since each is computed for every element. */
export function createSimplifiedStyle(palette: Palette, accent: string): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: SIMPLIFIED_SIZE,
        height: SIMPLIFIED_SIZE,
        label: 'data(name)',
        color: palette.text,
        'font-size': 12,
        'min-zoomed-font-size': 9,
      },
    },
    ...ENTITY_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'background-color': palette.nodes[kind].border, shape: SIMPLIFIED_SHAPES[kind] },
    })),
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack', 'haystack-radius': 0, width: 1.6, opacity: 0.35 },
    },
    ...RELATIONSHIP_KINDS.map((kind) => ({
      selector: `edge[kind = "${kind}"]`,
      style: { 'line-color': palette.edges[kind] },
    })),
    { selector: 'edge[?isNotHeld]', style: { 'line-style': 'dashed' } },
    ...createHighlightStyle(accent),
  ];
}

const SIMPLIFIED_SIZE = 32;
const SIMPLIFIED_SHAPES = {
  PERSON: 'ellipse',
  PARTY: 'hexagon',
  COUNTRY: 'diamond',
  INSTITUTION: 'rectangle',
} as const;

/** Styles of selected, related, hovered and dimmed elements. */
function createHighlightStyle(accent: string): StylesheetJson {
  return [
    { selector: 'edge.related', style: { opacity: 1 } },
    { selector: 'edge.hovered', style: { label: 'data(text)', 'z-index': 20, 'text-background-opacity': 1 } },
    { selector: '.dimmed', style: { opacity: 0.24 } },
    {
      selector: '.selected',
      style: { 'z-index': 40, 'min-zoomed-font-size': 0, opacity: 1, 'text-opacity': 1 },
    },
    {
      selector: 'node.selected',
      style: {
        'border-width': 3,
        'underlay-color': accent,
        'underlay-opacity': 0.38,
        'underlay-padding': 7,
        'underlay-shape': 'round-rectangle',
      },
    },
    {
      selector: 'edge.selected[!hasLabel]',
      style: { label: 'data(text)', 'font-weight': 700, 'text-background-opacity': 1 },
    },
    {
      selector: 'edge.selected[isNotHeld]',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.5, 'underlay-padding': 5 },
    },
  ];
}
