/** The examples in `cypher/README.md` are what the files contain and what `entente explain` prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { packageRoot } from '../../src/common/package-root.js';
import { explainQuery } from '../../src/planner/explain-query.js';
import { formatSteps } from '../../src/planner/format-steps.js';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph } from '../support/test-server.js';

const folder = join(packageRoot(), 'cypher');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const readme = read('README.md');
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({
  language,
  text,
}));
const textsOf = (language: string) =>
  blocks.flatMap((block) => (block.language === language ? block.text : []));

describe('cypher/README.md', () => {
  it('lists every folder', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const listed = [...readme.matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('quotes fragments as they are', () => {
    const [header = '', include = ''] = textsOf('text');
    expect(read('relations', 'members.cypher')).toContain(header);
    expect(read('relations', 'entity-acts.cypher')).toContain(include);
  });

  it('prints the statement of its query', async () => {
    const [command = ''] = textsOf('sh');
    const [, query = ''] = /'(.*)'/.exec(command) ?? [];
    const graph = await openArticleGraph();
    const steps = await explainQuery(buildSchema(), graph, { document: parse(query), today: TODAY });
    await graph.close();
    expect(textsOf('cypher')).toEqual([formatSteps(steps)]);
  });
});
