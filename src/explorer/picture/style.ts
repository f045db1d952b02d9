/** How the picture is painted: Cytoscape's style for a theme and for the size of the graph. */
import type { StylesheetJson } from 'cytoscape';
import { ENTITY_KINDS, RELATIONSHIP_KINDS } from '../state/vocabulary.js';
import { glyphImage, LINES, NOT_HELD, SHAPES } from './looks.js';
import type { Theme } from './theme.js';

export const FONT = 'system-ui, "Noto Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", sans-serif';

/** Above this many entities the picture is painted plainly. */
export const PLAIN_ABOVE = 400;

/** Of a picture that is read as a whole. */
export function styleOf(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': 2,
        'border-color': theme.ground,
        label: 'data(text)',
        'font-family': FONT,
        'font-size': 12.5,
        'font-weight': 500,
        color: theme.ink,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '132px',
        'line-height': 1.15,
        'text-outline-color': theme.ground,
        'text-outline-width': 3,
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    ...ENTITY_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: SHAPES[kind],
        'background-color': theme.entities[kind],
        'background-image': glyphImage(kind, theme.ground),
        'background-width': kind === 'COUNTRY' ? '52%' : '62%',
        'background-height': kind === 'COUNTRY' ? '52%' : '62%',
      },
    })),
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        // The typings know no mapping here; Cytoscape does.
        'control-point-step-size': 'data(bend)' as never,
        'line-cap': 'round',
        label: '',
        'font-family': FONT,
        'font-size': 10.5,
        color: theme.ink,
        'text-wrap': 'ellipsis',
        'text-max-width': '165px',
        'text-background-color': theme.ground,
        'text-background-opacity': 0.88,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'text-rotation': 'autorotate',
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
      },
    },
    ...RELATIONSHIP_KINDS.map((kind) => ({
      selector: `edge[kind = "${kind}"]`,
      style: {
        width: LINES[kind].width,
        'line-color': theme.edges[kind],
        'target-arrow-color': theme.edges[kind],
        'target-arrow-shape': LINES[kind].arrow,
        'arrow-scale': kind === 'PART_OF' ? 0.5 : 0.8,
        ...(LINES[kind].dash
          ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...LINES[kind].dash] }
          : {}),
      },
    })),
    {
      selector: 'edge[?still]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...NOT_HELD] },
    },
    { selector: 'edge[?told]', style: { label: 'data(short)' } },
    ...marksOf(theme),
  ];
}

/** Of a large picture: as few properties as it takes, since each is set on every element. */
export function plainStyleOf(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(text)',
        color: theme.ink,
        'font-size': 12,
        'min-zoomed-font-size': 9,
      },
    },
    ...ENTITY_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'background-color': theme.entities[kind], shape: PLAIN_SHAPES[kind] },
    })),
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack', 'haystack-radius': 0, width: 1.6, opacity: 0.35 },
    },
    ...RELATIONSHIP_KINDS.map((kind) => ({
      selector: `edge[kind = "${kind}"]`,
      style: { 'line-color': theme.edges[kind] },
    })),
    { selector: 'edge[?still]', style: { 'line-style': 'dashed' } },
    ...marksOf(theme),
  ];
}

const PLAIN_SHAPES = {
  PERSON: 'ellipse',
  PARTY: 'hexagon',
  COUNTRY: 'diamond',
  INSTITUTION: 'rectangle',
} as const;

/** What is selected, what belongs to it, and what does not. */
function marksOf(theme: Theme): StylesheetJson {
  return [
    { selector: 'edge.near', style: { label: 'data(text)', 'z-index': 20, 'min-zoomed-font-size': 5 } },
    { selector: 'edge.near', style: { opacity: 1 } },
    { selector: '.far', style: { opacity: 0.24 } },
    {
      selector: '.chosen',
      style: { 'z-index': 40, 'min-zoomed-font-size': 0, opacity: 1, 'text-opacity': 1 },
    },
    {
      selector: 'node.chosen',
      style: {
        'font-weight': 700,
        'underlay-color': theme.accent,
        'underlay-opacity': 0.38,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        label: 'data(text)',
        'font-weight': 700,
        'font-size': 11,
        'text-wrap': 'wrap',
        'text-rotation': 'none',
        'text-background-opacity': 1,
        'underlay-color': theme.accent,
        'underlay-opacity': 0.5,
        'underlay-padding': 5,
      },
    },
  ];
}
