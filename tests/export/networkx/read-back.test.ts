/** Reads GEXF and GraphML back with networkx: the same nodes, edges, ids, attributes and spells. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../../schema/index.js';
import { packageRoot } from '../../../src/common/package-root.js';
import { replaceInvalidCharacters } from '../../../src/common/replace-invalid-characters.js';
import { layOut } from '../../../src/drawing/layout/lay-out.js';
import { renderSvg } from '../../../src/drawing/svg/render-svg.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../../../src/export/columns.js';
import { toGexf } from '../../../src/export/gexf.js';
import { toGraphml } from '../../../src/export/graphml.js';
import { querySubgraph } from '../../../src/export/query-subgraph.js';
import type { Subgraph } from '../../../src/export/subgraph.js';
import { toDrawing } from '../../../src/export/to-drawing.js';
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

function readBack(subgraph: Subgraph): Found {
  const files = {
    'p.gexf': toGexf(subgraph),
    'p.graphml': toGraphml(subgraph),
    'p.svg': renderSvg(toDrawing(subgraph), layOut(subgraph)),
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

/** XML turns tabs and line breaks into spaces in attributes, but keeps them in text. */
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
  let subgraphs: Record<string, { subgraph: Subgraph; found: Found }>;
  beforeAll(async () => {
    const simple = { ...HOSTILE, edges: HOSTILE.edges.filter(({ id }) => id !== 'met-2' && id !== 'halted') };
    const all = { hostile: HOSTILE, simple, article: await article() };
    subgraphs = Object.fromEntries(
      Object.entries(all).map(([name, subgraph]) => [name, { subgraph, found: readBack(subgraph) }]),
    );
  }, 120_000);

  describe.each(['hostile', 'simple', 'article'])('with the %s subgraph', (name) => {
    const get = () => subgraphs[name] as { subgraph: Subgraph; found: Found };

    it('reads all nodes and edges of GEXF, with ids, attributes and spells', () => {
      const { subgraph, found } = get();
      const { type, mode, nodes, edges } = found.gexf;
      expect([type, mode]).toEqual([name === 'simple' ? 'DiGraph' : 'MultiDiGraph', 'dynamic']);
      expect(byId(nodes.map(([id, { viz: _, ...data }]) => [id, data] as const))).toEqual(
        byId(subgraph.nodes.map((node) => [node.id, attributes(NODE_COLUMNS, node, inAttribute)] as const)),
      );
      expect(byId(edges)).toEqual(
        byId(
          subgraph.edges.map((edge) => {
            const { id, source, target, earliest, latest } = edge;
            // networkx gives an open end as the text None.
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

    it('reads all nodes and edges of GraphML, with ids and attributes', () => {
      const { subgraph, found } = get();
      const { nodes, edges } = found.graphml;
      expect(byId(nodes)).toEqual(
        byId(subgraph.nodes.map((node) => [node.id, attributes(NODE_COLUMNS, node, inText)] as const)),
      );
      expect(
        byId(edges.map(([id, source, target, { id: _, ...data }]) => [id, source, target, data] as const)),
      ).toEqual(
        byId(
          subgraph.edges.map(
            (edge) => [edge.id, edge.source, edge.target, attributes(EDGE_COLUMNS, edge, inText)] as const,
          ),
        ),
      );
    });

    it('parses the SVG as XML, with every word of every name', () => {
      const { subgraph, found } = get();
      for (const { label } of subgraph.nodes) {
        for (const word of replaceInvalidCharacters(label).trim().split(/\s+/))
          expect(found.texts.join(' ')).toContain(word);
      }
    });
  });
});
