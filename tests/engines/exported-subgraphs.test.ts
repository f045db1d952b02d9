/** A picture is what it was when it was looked at, on every engine: the files are made of nothing else. */
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

const QUESTIONS = [
  ['overview', ''],
  ['overview-of-five', 'maxNodes=5'],
  ['around-moriyama', 'around=person/hiroshi-moriyama&depth=2&kinds=MET,MEMBER_OF'],
  ['around-komeito', 'around=party/komeito&from=2018&to=2020&match=CERTAIN'],
  ['between-countries', 'around=country/japan&around=country/china&asOf=2018-10&status=HELD'],
] as const;
const schema = buildSchema();
const written = new Map<string, string>();

describeOnEachEngine('pictures for files', articleRows, (graph) => {
  it.each(QUESTIONS)('%s is the one that was looked at', async (name, query) => {
    const context = { today: TODAY, requestId: 'test', signal: new AbortController().signal };
    const picture = await querySubgraph(
      schema,
      graph(),
      context,
      parseSubgraphArguments(new URLSearchParams(query)),
    );
    expect(picture.nodes.length).toBeGreaterThan(1);
    await expect(lines(picture)).toMatchFileSnapshot(`expected/${name}.jsonl`);
    for (const format of FORMAT_NAMES) {
      const file = Buffer.from(FORMATS[format].write(picture)).toString('base64');
      const key = `${format} ${name}`;
      expect(file).toBe(written.get(key) ?? file);
      written.set(key, file);
    }
  });
});

/** What is said of it as a whole, then an entity or an edge a line; sources by their slugs. */
function lines({ nodes, edges, ...whole }: Subgraph): string {
  const short = (_: string, value: { slug?: string } | null) =>
    value && typeof value === 'object' && 'publisher' in value ? value.slug : value;
  return [whole, ...nodes, ...edges].map((item) => `${JSON.stringify(item, short)}\n`).join('');
}
