/** Writes a subgraph as dynamic GEXF 1.3 for Gephi, with the time of each dated edge as a spell. */
import type { Element } from 'xast';
import { blockElement, element, serializeXml } from '../common/xml.js';
import { LIGHT } from '../drawing/palette.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type Subgraph, type SubgraphEdge, summarizeSubgraph } from './subgraph.js';

const NAMESPACE = 'http://gexf.net/1.3';

export function toGexf(subgraph: Subgraph): string {
  const nodes = subgraph.nodes.map((node) =>
    element('node', { id: node.id, label: node.label }, [
      attributeValues(NODE_COLUMNS, node),
      colourElement(LIGHT.nodes[node.kind].border),
    ]),
  );
  // Without `kind`, readers allow only one edge between two nodes.
  const edges = subgraph.edges.map((edge) =>
    element(
      'edge',
      { id: edge.id, source: edge.source, target: edge.target, kind: edge.kind, label: edge.label },
      [attributeValues(EDGE_COLUMNS, edge), ...spellElements(edge), colourElement(LIGHT.edges[edge.kind])],
    ),
  );
  const attributes = {
    mode: 'dynamic',
    defaultedgetype: 'directed',
    idtype: 'string',
    timeformat: 'date',
    timerepresentation: 'interval',
  };
  const root = blockElement('gexf', { xmlns: NAMESPACE, 'xmlns:viz': `${NAMESPACE}/viz`, version: '1.3' }, [
    element('meta', {}, [
      element('creator', {}, ['Entente']),
      element('description', {}, [`${subgraph.title}. ${summarizeSubgraph(subgraph)}`]),
    ]),
    blockElement('graph', attributes, [
      declareAttributes('node', NODE_COLUMNS),
      declareAttributes('edge', EDGE_COLUMNS),
      blockElement('nodes', {}, nodes),
      blockElement('edges', {}, edges),
    ]),
  ]);
  return serializeXml(root);
}

function declareAttributes<T>(elementClass: 'node' | 'edge', columns: readonly Column<T>[]): Element {
  const attributes = columns.map(({ name, type }) => element('attribute', { id: name, title: name, type }));
  return blockElement('attributes', { class: elementClass, mode: 'static' }, attributes);
}

function attributeValues<T>(columns: readonly Column<T>[], item: T): Element {
  const values = columns.flatMap(({ name, read }) => {
    const value = read(item);
    return value === null ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, values);
}

/** An open end has no attribute. An edge without dates has no spell, so that it is always visible. */
function spellElements({ earliest, latest }: SubgraphEdge): Element[] {
  if (earliest === null && latest === null) return [];
  return [element('spells', {}, [element('spell', { start: earliest, end: latest })])];
}

function colourElement(hex: string): Element {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return element('viz:color', { r, g, b });
}
