/** Where names go: none on another, what stands alone below, and how large each is. */
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../src/drawing/geometry.js';
import { layOut } from '../../../src/drawing/layout/lay-out.js';
import { removeOverlaps } from '../../../src/drawing/layout/remove-overlaps.js';
import { measureNode, measureText } from '../../../src/drawing/measure-node.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../../../src/export/subgraph.js';
import { HOSTILE } from '../../export/hostile-subgraph.js';

const boxesOf = (picture: Subgraph): Box[] => {
  const positions = layOut(picture);
  return picture.nodes.map((node) => ({ ...(positions.get(node.id) as Box), ...measureNode(node) }));
};

/** A picture of any size, the same each time. */
function grown(count: number, edgeCount: number): Subgraph {
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
    ['of six', HOSTILE],
    ['of one', grown(1, 0)],
    ['of two', grown(2, 1)],
    ['of 150', grown(150, 500)],
  ])('%s puts no name on another', (_, picture) => {
    const boxes = boxesOf(picture);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('parts names that begin in one place', () => {
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

  it('puts what is linked to nothing below', () => {
    const positions = layOut(HOSTILE);
    const alone = positions.get('alone')?.y ?? 0;
    for (const { id } of HOSTILE.nodes) if (id !== 'alone') expect(positions.get(id)?.y).toBeLessThan(alone);
  });

  it('of 1,000 is found, every node with numbers for a place', { timeout: 60_000 }, () => {
    const positions = layOut(grown(1_000, 5_000));
    expect(positions.size).toBe(1_000);
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('a name', () => {
  it.each([
    ['Wang Yi', ['Wang Yi']],
    ['International Liaison Department', ['International Liaison', 'Department']],
    ['x'.repeat(100), [`${'x'.repeat(39)}…`]],
  ])('%s is written in lines', (label, lines) => {
    expect(measureNode({ label, kind: 'PERSON' }).lines).toEqual(lines);
  });

  it('of Han or emoji takes about an em a character, a mark none', () => {
    expect(
      [measureText('森山', 10), measureText('😀', 10), measureText('e\u0301', 10)].map(Math.round),
    ).toEqual([20, 10, 6]);
  });
});
