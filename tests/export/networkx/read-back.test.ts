/** networkx reads GEXF and GraphML back: the same nodes, edges, ids, attributes and spells. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../../schema/index.js';
import { packageRoot } from '../../../src/common/package-root.js';
import { layOut } from '../../../src/drawing/layout/lay-out.js';
import { renderSvg } from '../../../src/drawing/svg/render-svg.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../../../src/export/columns.js';
import { toGexf } from '../../../src/export/gexf.js';
import { toGraphml } from '../../../src/export/graphml.js';
import { querySubgraph } from '../../../src/export/query-subgraph.js';
import type { Subgraph } from '../../../src/export/subgraph.js';
import { toDrawing } from '../../../src/export/to-drawing.js';
import { replaceInvalidCharacters } from '../../../src/text/replace-invalid-characters.js';
import { pythonEnvironment } from '../../support/python-environment.js';
import { openArticleGraph } from '../../support/test-server.js';
import { HOSTILE } from '../hostile-subgraph.js';

type Data = Record<string, unknown>;
interface ReadBack {
  readonly type: string;
  readonly mode: string | null;
  readonly nodes: readonly [string, Data][];
  readonly edges: readonly [string, string, string, Data][];
}
interface Found {
  readonly version: string;
  readonly gexf: ReadBack;
  readonly graphml: ReadBack;
  readonly texts: readonly string[];
}

const found = await pythonEnvironment(join(packageRoot(), 'examples', 'python', 'requirements.txt'));
const python = 'python' in found ? found.python : null;
if ('problem' in found) {
  const message = `That networkx reads GEXF and GraphML back is NOT tested: ${found.problem}.`;
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-networkx-'));

function readBack(picture: Subgraph): Found {
  const files = {
    'p.gexf': toGexf(picture),
    'p.graphml': toGraphml(picture),
    'p.svg': renderSvg(toDrawing(picture), layOut(picture)),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const script = join(packageRoot(), 'tests', 'export', 'networkx', 'read-back.py');
  const paths = Object.keys(files).map((name) => join(folder, name));
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  return JSON.parse(execFileSync(python as string, [script, ...paths], { encoding: 'utf8', env }));
}

async function article(): Promise<Subgraph> {
  const graph = await openArticleGraph();
  const context = { today: '2025-03-01', requestId: 'test', signal: new AbortController().signal };
  return querySubgraph(buildSchema(), graph, context, {}).finally(() => graph.close());
}

/** In an attribute XML makes a space of every tab and line end; in text it keeps them. */
const inAttribute = (text: string) => replaceInvalidCharacters(text).replace(/[\t\n\r]/g, ' ');
const inText = replaceInvalidCharacters;

function attributes<T extends { readonly label: string }>(
  columns: readonly Column<T>[],
  item: T,
  written: (text: string) => string,
): Data {
  const values = columns.flatMap(({ name, read }) => {
    const value = read(item);
    return value === null ? [] : [[name, typeof value === 'string' ? written(value) : value] as const];
  });
  return { ...Object.fromEntries(values), label: written(item.label) };
}

const byId = <T extends readonly [string, ...unknown[]]>(items: readonly T[]) =>
  [...items].sort(([a], [b]) => (a < b ? -1 : 1));

describe.skipIf(!python)('networkx', { timeout: 120_000 }, () => {
  let pictures: Record<string, { picture: Subgraph; found: Found }>;
  beforeAll(async () => {
    const simple = { ...HOSTILE, edges: HOSTILE.edges.filter(({ id }) => id !== 'met-2' && id !== 'halted') };
    const all = { hostile: HOSTILE, simple, article: await article() };
    pictures = Object.fromEntries(
      Object.entries(all).map(([name, picture]) => [name, { picture, found: readBack(picture) }]),
    );
  }, 120_000);

  describe.each(['hostile', 'simple', 'article'])('of the %s picture', (name) => {
    const of = () => pictures[name] as { picture: Subgraph; found: Found };

    it('reads GEXF back: all nodes and edges, their ids, attributes and spells', () => {
      const { picture, found } = of();
      const { type, mode, nodes, edges } = found.gexf;
      expect([type, mode]).toEqual([name === 'simple' ? 'DiGraph' : 'MultiDiGraph', 'dynamic']);
      expect(byId(nodes.map(([id, { viz: _, ...data }]) => [id, data] as const))).toEqual(
        byId(picture.nodes.map((node) => [node.id, attributes(NODE_COLUMNS, node, inAttribute)] as const)),
      );
      expect(byId(edges)).toEqual(
        byId(
          picture.edges.map((edge) => {
            const { id, source, target, earliest, latest } = edge;
            // networkx writes an end that is open as the text None.
            const spells = (earliest ?? latest) ? { spells: [[earliest ?? 'None', latest ?? 'None']] } : {};
            return [
              id,
              source,
              target,
              { ...attributes(EDGE_COLUMNS, edge, inAttribute), ...spells, id },
            ] as const;
          }),
        ),
      );
    });

    it('reads GraphML back: all nodes and edges, their ids and attributes', () => {
      const { picture, found } = of();
      const { nodes, edges } = found.graphml;
      expect(byId(nodes)).toEqual(
        byId(picture.nodes.map((node) => [node.id, attributes(NODE_COLUMNS, node, inText)] as const)),
      );
      expect(
        byId(edges.map(([id, source, target, { id: _, ...data }]) => [id, source, target, data] as const)),
      ).toEqual(
        byId(
          picture.edges.map(
            (edge) => [edge.id, edge.source, edge.target, attributes(EDGE_COLUMNS, edge, inText)] as const,
          ),
        ),
      );
    });

    it('and the SVG is XML, with a text for each line of each name', () => {
      const { picture, found } = of();
      for (const { label } of picture.nodes) {
        for (const word of replaceInvalidCharacters(label).trim().split(/\s+/))
          expect(found.texts.join(' ')).toContain(word);
      }
    });
  });
});
