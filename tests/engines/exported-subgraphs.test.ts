/** Subgraphs for export match their snapshots, and both engines give the same files in every format. */
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { FORMAT_NAMES } from '../../src/export/format-names.js';
import { FORMATS } from '../../src/export/formats.js';
import { querySubgraph } from '../../src/export/query-subgraph.js';
import type { Subgraph } from '../../src/export/subgraph.js';
import { parseSubgraphArguments } from '../../src/export/subgraph-arguments.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { TODAY } from '../support/run-query.js';

const SUBGRAPHS = [
  ['overview', ''],
  ['overview-of-five', 'maxNodes=5'],
  ['around-moriyama', 'around=person/hiroshi-moriyama&depth=2&kinds=MET,MEMBER_OF'],
  ['around-komeito', 'around=party/komeito&from=2018&to=2020&match=CERTAIN'],
  ['between-countries', 'around=country/japan&around=country/china&asOf=2018-10&status=HELD'],
] as const;
const schema = buildSchema();
const files = new Map<string, string>();

describeOnEachEngine('exported subgraphs', articleRows, (graph) => {
  it.each(SUBGRAPHS)('%s matches its snapshot', async (name, query) => {
    const context = { today: TODAY, requestId: 'test', signal: new AbortController().signal };
    const subgraph = await querySubgraph(
      schema,
      graph(),
      context,
      parseSubgraphArguments(new URLSearchParams(query)),
    );
    expect(subgraph.nodes.length).toBeGreaterThan(1);
    await expect(lines(subgraph)).toMatchFileSnapshot(`expected/${name}.jsonl`);
    for (const format of FORMAT_NAMES) {
      const file = Buffer.from(FORMATS[format].write(subgraph)).toString('base64');
      const key = `${format} ${name}`;
      expect(file).toBe(files.get(key) ?? file);
      files.set(key, file);
    }
  });
});

/** One JSON line for the subgraph as a whole, then one for each node and edge. Sources are shortened to their slugs. */
function lines({ nodes, edges, ...whole }: Subgraph): string {
  const shortenSource = (_: string, value: { slug?: string } | null) =>
    value && typeof value === 'object' && 'publisher' in value ? value.slug : value;
  return [whole, ...nodes, ...edges].map((item) => `${JSON.stringify(item, shortenSource)}\n`).join('');
}
