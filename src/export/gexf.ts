/** A picture as GEXF 1.3 for Gephi: dynamic, each dated edge with its time as a spell. */
import type { Element } from 'xast';
import { LIGHT } from '../drawing/palette.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { describe, type Picture, type PictureEdge } from './picture.js';
import { block, element, xmlText } from './xml.js';

const NAMESPACE = 'http://gexf.net/1.3';

export function gexf(picture: Picture): string {
  const nodes = picture.nodes.map((node) =>
    element('node', { id: node.id, label: node.label }, [
      values(NODE_COLUMNS, node),
      colour(LIGHT.nodes[node.kind].line),
    ]),
  );
  // The kind of an edge is what allows several between the same two nodes.
  const edges = picture.edges.map((edge) =>
    element(
      'edge',
      { id: edge.id, source: edge.source, target: edge.target, kind: edge.kind, label: edge.label },
      [values(EDGE_COLUMNS, edge), ...spells(edge), colour(LIGHT.edges[edge.kind])],
    ),
  );
  const attributes = {
    mode: 'dynamic',
    defaultedgetype: 'directed',
    idtype: 'string',
    timeformat: 'date',
    timerepresentation: 'interval',
  };
  const root = block('gexf', { xmlns: NAMESPACE, 'xmlns:viz': `${NAMESPACE}/viz`, version: '1.3' }, [
    element('meta', {}, [
      element('creator', {}, ['Entente']),
      element('description', {}, [`${picture.title}. ${describe(picture)}`]),
    ]),
    block('graph', attributes, [
      declared('node', NODE_COLUMNS),
      declared('edge', EDGE_COLUMNS),
      block('nodes', {}, nodes),
      block('edges', {}, edges),
    ]),
  ]);
  return xmlText(root);
}

function declared<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): Element {
  const attributes = columns.map(({ name, type }) => element('attribute', { id: name, title: name, type }));
  return block('attributes', { class: of, mode: 'static' }, attributes);
}

function values<T>(columns: readonly Column<T>[], item: T): Element {
  const written = columns.flatMap(({ name, read }) => {
    const value = read(item);
    return value === null ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, written);
}

/** An end that is open is left out; an edge without any time is there always. */
function spells({ earliest, latest }: PictureEdge): Element[] {
  if (earliest === null && latest === null) return [];
  return [element('spells', {}, [element('spell', { start: earliest, end: latest })])];
}

function colour(hex: string): Element {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return element('viz:color', { r, g, b });
}
