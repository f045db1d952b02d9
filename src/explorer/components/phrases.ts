/** Words and phrases that several components share. */
import type { SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import { getOtherEnd } from '../state/subgraph.js';

export const RELATIONSHIPS = { one: 'relationship', many: 'relationships' };
export const MEETINGS = { one: 'meeting', many: 'meetings' };
export const OTHERS = { one: 'other', many: 'others' };
export const ENTITIES = { one: 'entity', many: 'entities' };

/** An edge as seen from one of its ends, such as "Wang Yi: met, May 2024". */
export function formatEdgeFrom(
  edge: SubgraphEdge,
  id: string,
  nodes: ReadonlyMap<string, SubgraphNode>,
): string {
  return `${nodes.get(getOtherEnd(edge, id))?.name ?? 'an entity'}: ${edge.label}`;
}

/** An edge with both ends, such as "Wang Yi and Cho Tae-yul: met, May 2024"; directed edges use "to". */
export function formatEdgeTitle(edge: SubgraphEdge, nodes: ReadonlyMap<string, SubgraphNode>): string {
  const [from, to] = [
    nodes.get(edge.source)?.name ?? 'an entity',
    nodes.get(edge.target)?.name ?? 'an entity',
  ];
  const isMutual = edge.kind === 'MET' || edge.kind === 'EXCHANGE_CHANNEL';
  return `${from} ${isMutual ? 'and' : 'to'} ${to}: ${edge.label}`;
}
