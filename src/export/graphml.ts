/** Writes a subgraph as GraphML, with typed keys, and with ids on edges to keep parallel edges apart. */
import type { Element } from 'xast';
import { blockElement, element, serializeXml } from '../common/xml.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type Subgraph, type SubgraphEdge, type SubgraphNode, summarizeSubgraph } from './subgraph.js';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const TYPES = { string: 'string', integer: 'int', boolean: 'boolean' } as const;

/** GraphML has no attribute for labels; readers look for a key of this name. */
const NODE_KEYS: readonly Column<SubgraphNode>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  ...NODE_COLUMNS,
];
const EDGE_KEYS: readonly Column<SubgraphEdge>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  ...EDGE_COLUMNS,
];

export function toGraphml(subgraph: Subgraph): string {
  const nodes = subgraph.nodes.map((node) =>
    element('node', { id: node.id }, dataElements('node', NODE_KEYS, node)),
  );
  const edges = subgraph.edges.map((edge) =>
    element(
      'edge',
      { id: edge.id, source: edge.source, target: edge.target },
      dataElements('edge', EDGE_KEYS, edge),
    ),
  );
  const root = blockElement('graphml', { xmlns: NAMESPACE }, [
    ...declareKeys('node', NODE_KEYS),
    ...declareKeys('edge', EDGE_KEYS),
    blockElement('graph', { id: 'entente', edgedefault: 'directed' }, [
      element('desc', {}, [`${subgraph.title}. ${summarizeSubgraph(subgraph)}`]),
      ...nodes,
      ...edges,
    ]),
  ]);
  return serializeXml(root);
}

function declareKeys<T>(domain: 'node' | 'edge', columns: readonly Column<T>[]): Element[] {
  return columns.map(({ name, type }) =>
    element('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': TYPES[type] }),
  );
}

function dataElements<T>(domain: 'node' | 'edge', columns: readonly Column<T>[], item: T): Element[] {
  return columns.flatMap(({ name, read }) => {
    const value = read(item);
    return value === null ? [] : [element('data', { key: `${domain}-${name}` }, [String(value)])];
  });
}
