/** A picture as GraphML: typed keys, and ids on edges so that parallel ones stay apart. */
import type { Element } from 'xast';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { describe, type Picture, type PictureEdge, type PictureNode } from './picture.js';
import { block, element, xmlText } from './xml.js';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const TYPES = { string: 'string', integer: 'int', boolean: 'boolean' } as const;

/** GraphML has no label of its own; what reads it looks for a key of that name. */
const NODE_KEYS: readonly Column<PictureNode>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  ...NODE_COLUMNS,
];
const EDGE_KEYS: readonly Column<PictureEdge>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  ...EDGE_COLUMNS,
];

export function graphml(picture: Picture): string {
  const nodes = picture.nodes.map((node) => element('node', { id: node.id }, data('node', NODE_KEYS, node)));
  const edges = picture.edges.map((edge) =>
    element('edge', { id: edge.id, source: edge.source, target: edge.target }, data('edge', EDGE_KEYS, edge)),
  );
  const root = block('graphml', { xmlns: NAMESPACE }, [
    ...keys('node', NODE_KEYS),
    ...keys('edge', EDGE_KEYS),
    block('graph', { id: 'entente', edgedefault: 'directed' }, [
      element('desc', {}, [`${picture.title}. ${describe(picture)}`]),
      ...nodes,
      ...edges,
    ]),
  ]);
  return xmlText(root);
}

function keys<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): Element[] {
  return columns.map(({ name, type }) =>
    element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] }),
  );
}

function data<T>(of: 'node' | 'edge', columns: readonly Column<T>[], item: T): Element[] {
  return columns.flatMap(({ name, read }) => {
    const value = read(item);
    return value === null ? [] : [element('data', { key: `${of}-${name}` }, [String(value)])];
  });
}
