/** How the picture is painted: Cytoscape's style for a palette and for the size of the graph. */
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

/** Above this many entities the picture is painted plainly. */
export const MAX_DETAILED_NODES = 400;

/** Cytoscape knows no other quotes. */
const CYTOSCAPE_FONT_FAMILY = FONT_FAMILY.replaceAll("'", '"');
/** Pills are rectangles with round ends. */
const SHAPES = {
  pill: 'round-rectangle',
  hexagon: 'polygon',
  ellipse: 'ellipse',
  box: 'round-rectangle',
} as const;
const PILL_CORNER_RADIUS = 1000;

/** Of a picture that is read as a whole. */
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
          ...(shape === 'hexagon' ? { 'shape-polygon-points': 'data(outline)' as never } : {}),
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
        // The typings know no mapping here; Cytoscape does.
        'control-point-distances': 'data(off)' as never,
        'control-point-weights': 'data(foot)' as never,
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
      selector: 'edge[?still]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...NOT_HELD_DASHES] },
    },
    {
      selector: 'edge.words',
      style: {
        'line-opacity': 0,
        'target-arrow-shape': 'none',
        'line-outline-width': 0,
        events: 'no',
        label: 'data(short)',
        'text-margin-x': 'data(across)' as never,
        'text-margin-y': 'data(down)' as never,
        'z-index': 5,
      },
    },
    ...createHighlightStyle(accent),
    {
      selector: 'edge.far[kind = "EXCHANGE_CHANNEL"]',
      style: { width: 1.5, 'line-color': palette.edges.EXCHANGE_CHANNEL, 'line-outline-width': 0 },
    },
  ];
}

/** Of a large picture: as few properties as it takes, since each is set on every element. */
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
    { selector: 'edge[?still]', style: { 'line-style': 'dashed' } },
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

/** What is selected, what belongs to it, and what does not. */
function createHighlightStyle(accent: string): StylesheetJson {
  return [
    { selector: 'edge.near', style: { opacity: 1 } },
    { selector: 'edge.pointed', style: { label: 'data(text)', 'z-index': 20, 'text-background-opacity': 1 } },
    { selector: '.far', style: { opacity: 0.24 } },
    {
      selector: '.chosen',
      style: { 'z-index': 40, 'min-zoomed-font-size': 0, opacity: 1, 'text-opacity': 1 },
    },
    {
      selector: 'node.chosen',
      style: {
        'border-width': 3,
        'underlay-color': accent,
        'underlay-opacity': 0.38,
        'underlay-padding': 7,
        'underlay-shape': 'round-rectangle',
      },
    },
    {
      selector: 'edge.chosen[!written]',
      style: { label: 'data(text)', 'font-weight': 700, 'text-background-opacity': 1 },
    },
    {
      selector: 'edge.chosen[still]',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.5, 'underlay-padding': 5 },
    },
  ];
}
