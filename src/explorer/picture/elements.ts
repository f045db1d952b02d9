/** What is drawn, as Cytoscape's elements. */
import type { ElementDefinition } from 'cytoscape';
import type { More } from '../state/expanding.js';
import type { PictureEdge, PictureNode } from '../state/model.js';
import { lineOf, NOT_HELD, sizeOf } from './looks.js';

/** Labels that stand in the picture without being asked for; the others come with their ends or on pointing. */
const TOLD = new Set(['MET', 'EXCHANGE_CHANNEL', 'MEMBER_OF']);
/** More labels than this would cover the picture. */
const MOST_TOLD = 160;

export function nodeElement(node: PictureNode, more: More | undefined): ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      kind: node.kind,
      text: more ? `${node.name}\n+${more.edges.toLocaleString('en-GB')} more` : node.name,
      size: sizeOf(node.kind, node.meetingCount),
    },
  };
}

/** Between neighbours in a bundle; of many edges less, so that a bundle does not grow over its surroundings. */
const BEND = 28;
const WIDEST_BUNDLE = 170;

export function edgeElement(edge: PictureEdge, drawnEdges: number, parallel: number): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      text: edge.label,
      bend: Math.min(BEND, WIDEST_BUNDLE / parallel),
      // An office is told by its name; since when is read in the panel.
      short: edge.kind === 'MEMBER_OF' ? edge.label.replace(/, (?:as of|since|until) .*$/, '') : edge.label,
      // A meeting, or a period of a channel, is one thing drawn with many edges.
      whole:
        edge.meetingId ?? (edge.channelId ? `${edge.channelId} ${edge.phase} ${edge.earliest}` : edge.id),
      still: lineOf(edge).dash === NOT_HELD,
      told: drawnEdges <= MOST_TOLD && TOLD.has(edge.kind),
    },
  };
}
