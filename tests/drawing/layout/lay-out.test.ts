/** The layout of a subgraph: no overlaps, isolated nodes below, and the measured size of nodes. */
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../src/drawing/geometry.js';
import { layOut } from '../../../src/drawing/layout/lay-out.js';
import { removeOverlaps } from '../../../src/drawing/layout/remove-overlaps.js';
import { measureNode, measureText } from '../../../src/drawing/measure-node.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../../../src/export/subgraph.js';
import { HOSTILE } from '../../export/hostile-subgraph.js';

const layOutBoxes = (subgraph: Subgraph): Box[] => {
  const positions = layOut(subgraph);
  return subgraph.nodes.map((node) => ({ ...(positions.get(node.id) as Box), ...measureNode(node) }));
};

/** A deterministic subgraph of any size. */
function generateSubgraph(count: number, edgeCount: number): Subgraph {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) ** 2 * below);
  };
  const [node] = HOSTILE.nodes as readonly [SubgraphNode];
  const edge = HOSTILE.edges.find(({ kind }) => kind === 'MET') as SubgraphEdge;
  const nodes = Array.from({ length: count }, (_, index) => ({
    ...node,
    id: `n${index}`,
    label: `Person ${index}`,
  }));
  const edges = Array.from({ length: edgeCount }, (_, index) => ({
    ...edge,
    id: `e${index}`,
    source: `n${random(count)}`,
    target: `n${random(count)}`,
  }));
  return { ...HOSTILE, nodes, edges };
}

describe('the layout', { timeout: 30_000 }, () => {
  it.each([
    ['six nodes', HOSTILE],
    ['one node', generateSubgraph(1, 0)],
    ['two nodes', generateSubgraph(2, 1)],
    ['150 nodes', generateSubgraph(150, 500)],
  ])('of %s has no overlaps', (_, subgraph) => {
    const boxes = layOutBoxes(subgraph);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('separates boxes that start in one place', () => {
    const pile = new Map(
      Array.from({ length: 40 }, (_, index) => [
        `n${index}`,
        { x: 0, y: index % 3, width: 90 + index, height: 30 },
      ]),
    );
    const boxes = [...removeOverlaps(pile, 10).values()];
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other, 9)).toBe(false);
    });
  });

  it('puts isolated nodes below the others', () => {
    const positions = layOut(HOSTILE);
    const alone = positions.get('alone')?.y ?? 0;
    for (const { id } of HOSTILE.nodes) if (id !== 'alone') expect(positions.get(id)?.y).toBeLessThan(alone);
  });

  it('gives each of 1,000 nodes a finite position', { timeout: 60_000 }, () => {
    const positions = layOut(generateSubgraph(1_000, 5_000));
    expect(positions.size).toBe(1_000);
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('the size of a node', () => {
  it.each([
    ['Wang Yi', ['Wang Yi']],
    ['International Liaison Department', ['International Liaison', 'Department']],
    ['x'.repeat(100), [`${'x'.repeat(39)}…`]],
  ])('wraps the label %s', (label, lines) => {
    expect(measureNode({ label, kind: 'PERSON' }).lines).toEqual(lines);
  });

  it('counts about one em for a Han character or emoji, and nothing for a combining mark', () => {
    expect(
      [measureText('森山', 10), measureText('😀', 10), measureText('e\u0301', 10)].map(Math.round),
    ).toEqual([20, 10, 6]);
  });
});
