/** The drawing: real text, nothing on top of anything, dashes, the same bytes, and no need of Node. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../src/export/geometry.js';
import { layOut } from '../../src/export/layout.js';
import { nodeSize, textWidth } from '../../src/export/node-size.js';
import type { Picture, PictureEdge, PictureNode } from '../../src/export/picture.js';
import { separate } from '../../src/export/separate.js';
import { svg } from '../../src/export/svg.js';
import { packageRoot } from '../../src/package-root.js';
import { HOSTILE } from './hostile-picture.js';

const draw = (picture: Picture) => svg(picture, layOut(picture));
const boxesOf = (picture: Picture): Box[] => {
  const positions = layOut(picture);
  return picture.nodes.map((node) => ({ ...(positions.get(node.id) as Box), ...nodeSize(node) }));
};

/** A picture of any size, the same each time. */
function grown(count: number, edgeCount: number): Picture {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) ** 2 * below);
  };
  const [node] = HOSTILE.nodes as readonly [PictureNode];
  const edge = HOSTILE.edges.find(({ kind }) => kind === 'MET') as PictureEdge;
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

describe('the drawing', () => {
  const text = draw(HOSTILE);

  it('is the one that was looked at, and the same each time', async () => {
    await expect(text).toMatchFileSnapshot('expected/hostile.svg');
    expect(draw(HOSTILE)).toBe(text);
  });

  it('has every name as text, in any script', () => {
    for (const name of ['=cmd()', '@SUM(A1)', '王滬寧 😀', 'محمد علي', '-1+1 tab,']) {
      expect(text).toContain(`>${name}</text>`);
    }
    expect(text).toContain('Ann &#x3C;b>&#x26;amp;');
    expect(text).not.toContain('<b>');
  });

  it('has a line for every edge, parallel ones apart, dashed for what is not held', () => {
    const line = (id: string) => new RegExp(`<g id="edge-${id}">.*?<path d="([^"]+)"([^>]*)>`).exec(text);
    expect(HOSTILE.edges.map(({ id }) => [id, line(id)?.[2]?.includes('stroke-dasharray')])).toEqual([
      ['act', false],
      ['launched', false],
      ['halted', true],
      ['chair', false],
      ['met-1', false],
      ['met-2', false],
      ['met-3', true],
      ['part', false],
    ]);
    const paths = ['met-1', 'met-2', 'met-3', 'launched', 'halted'].map((id) => line(id)?.[1]);
    expect(new Set(paths).size).toBe(5);
  });

  it('has a legend of what occurs, and says that it was cut', () => {
    for (const word of [
      'Person',
      'Party',
      'Country',
      'Institution',
      'met',
      'exchange channel',
      'act toward',
      'part of',
    ]) {
      expect(text).toContain(`>${word}</text>`);
    }
    expect(text).toContain('There are more than fit.');
    const { nodes, edges } = HOSTILE;
    const held = draw({
      ...HOSTILE,
      nodes: nodes.filter(({ kind }) => kind === 'PERSON'),
      edges: edges.filter(({ id }) => id === 'met-1'),
    });
    for (const word of ['Party', 'exchange channel', 'dashed: not held, or not active']) {
      expect(held).not.toContain(`>${word}</text>`);
    }
  });

  it('takes positions from elsewhere, and needs none', () => {
    const placed = svg(HOSTILE, new Map([['ann', { x: 1000, y: 0 }]]));
    expect(placed).toMatch(/<g id="node-ann">.*?<text x="1000"/);
    expect(placed).toMatch(/<g id="node-bob">.*?<text x="0"/);
  });

  it('of nothing is a drawing that says so', () => {
    expect(draw({ ...HOSTILE, nodes: [], edges: [], truncated: false })).toContain(
      '>0 entities, 0 relationships.</text>',
    );
  });

  it('needs nothing of Node and no layout, so that a page can draw', async () => {
    const [files, packages] = await importsOf(join(packageRoot(), 'src', 'export', 'svg.ts'));
    expect([...packages].sort()).toEqual(['xast-util-to-xml']);
    expect(files.size).toBeGreaterThan(5);
  });
});

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
    const boxes = [...separate(pile, 10).values()];
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
    expect(nodeSize({ label, kind: 'PERSON' }).lines).toEqual(lines);
  });

  it('of Han or emoji takes about an em a character, a mark none', () => {
    expect([textWidth('森山', 10), textWidth('😀', 10), textWidth('e\u0301', 10)].map(Math.round)).toEqual([
      20, 10, 6,
    ]);
  });
});

/** The files and packages that a file imports at run time, and those that they import. */
async function importsOf(file: string, files = new Set<string>(), packages = new Set<string>()) {
  files.add(file);
  const source = await readFile(file, 'utf8');
  for (const [, from = ''] of source.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([^']+)';/gms)) {
    if (!from.startsWith('.')) packages.add(from);
    else {
      const next = resolve(dirname(file), from.replace(/\.js$/, '.ts'));
      if (!files.has(next)) await importsOf(next, files, packages);
    }
  }
  return [files, packages] as const;
}
