/** The SVG format: real text, a line for every edge, dashes, a legend, the same bytes, and no need for Node. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { layOut } from '../../src/drawing/layout/lay-out.js';
import { renderSvg } from '../../src/drawing/svg/render-svg.js';
import type { Subgraph } from '../../src/export/subgraph.js';
import { toDrawing } from '../../src/export/to-drawing.js';
import { HOSTILE } from './hostile-subgraph.js';

const draw = (subgraph: Subgraph) => renderSvg(toDrawing(subgraph), layOut(subgraph));

describe('an SVG', () => {
  const text = draw(HOSTILE);

  it('equals the reviewed file, and is the same each time', async () => {
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

  it('has a line for every edge, parallel edges apart, and dashes for those not held', () => {
    const line = (id: string) => new RegExp(`<g id="edge-${id}">.*?<path d="([^"]+)"([^>]*)>`).exec(text);
    expect(HOSTILE.edges.map(({ id }) => [id, line(id)?.[2]?.includes('stroke-dasharray="6 4"')])).toEqual([
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

  it('has a legend of the kinds that occur, and says when it was truncated', () => {
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
    expect(text).toContain('Truncated at the entity limit.');
    const { nodes, edges } = HOSTILE;
    const held = draw({
      ...HOSTILE,
      nodes: nodes.filter(({ kind }) => kind === 'PERSON'),
      edges: edges.filter(({ id }) => id === 'met-1'),
    });
    for (const word of ['Party', 'exchange channel', 'dashed: not held, not active, or only intended']) {
      expect(held).not.toContain(`>${word}</text>`);
    }
  });

  it('takes given positions, and draws nodes without one at the origin', () => {
    const placed = renderSvg(toDrawing(HOSTILE), new Map([['ann', { x: 1000, y: 0 }]]));
    expect(placed).toMatch(/<g id="node-ann">.*?<text x="1000"/);
    expect(placed).toMatch(/<g id="node-bob">.*?<text x="0"/);
  });

  it('of an empty subgraph says that it has no entities', () => {
    expect(draw({ ...HOSTILE, nodes: [], edges: [], truncated: false })).toContain(
      '>0 entities, 0 relationships.</text>',
    );
  });

  it('needs neither Node nor a layout, so that the page can render it', async () => {
    const [files, packages] = await importsOf(join(packageRoot(), 'src', 'drawing', 'svg', 'render-svg.ts'));
    expect([...packages].sort()).toEqual(['xast-util-to-xml']);
    expect(files.size).toBeGreaterThan(5);
  });
});

/** The files and packages that a file imports at run time, directly or indirectly. */
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
