/** docs/neo4j.md: its queries return what it prints, and its tables name what a load stores. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Path } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packageRoot } from '../../../src/common/package-root.js';
import { LIGHT } from '../../../src/drawing/palette.js';
import { readSetupStatements } from '../../../src/engines/cypher/read-fragments.js';
import type { Graph } from '../../../src/engines/graph.js';
import { EDGE_TYPES, labelsOf } from '../../../src/model/graph-rows.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { articleRows } from '../../support/article.js';
import { clearDatabase, openGraph } from '../../support/engines.js';

const PAGE = readFileSync(join(packageRoot(), 'docs', 'neo4j.md'), 'utf8');
const STYLE = readFileSync(join(packageRoot(), 'docs', 'neo4j-browser.grass'), 'utf8');

const QUERIES = [...PAGE.matchAll(/### (\d+\. .+)\n[^#]*?```cypher\n([\s\S]*?)```\n\n((?:\|.*\n)+)/g)].map(
  ([, title = '', query = '', table = '']) => ({ title, query, table }),
);
const DRAWINGS = [
  ...PAGE.matchAll(/```cypher\n([^`]*?)```\n\nDraws (\d+) nodes and (\d+) relationships\./g),
].map(([, query = '', nodes, relationships]) => ({ query, drawn: [Number(nodes), Number(relationships)] }));

const ENTITIES = ['Person', 'Party', 'Country', 'Institution'] as const;
const NODES = ['MeetingRecord', 'ChannelRecord', 'TimelineRecord', 'Source', 'Dataset'] as const;
const EVERYTHING = [...ENTITIES, ...NODES, ...EDGE_TYPES];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'all entities': ENTITIES,
  entities: ENTITIES,
  relationships: EDGE_TYPES,
  'everything except `Source` and `Dataset`': EVERYTHING.filter(
    (name) => name !== 'Source' && name !== 'Dataset',
  ),
};
/** Properties that the page lists but no fact of the article has. */
const NOT_IN_THE_ARTICLE = [
  'Country.description',
  'Party.wikidataId',
  'Institution.wikidataId',
  'Source.publisher',
  'Source.url',
  'MEMBER_OF.start',
  'MEMBER_OF.end',
  'MEMBER_OF.startMin',
  'MEMBER_OF.startMax',
  'MEMBER_OF.endMin',
  'MEMBER_OF.endMax',
];

describe('the tables of docs/neo4j.md', () => {
  it('list the properties that a load stores', async () => {
    const { nodes, edges } = await articleRows();
    const stored = new Set([
      ...nodes.flatMap(({ label, properties }) => Object.keys(properties).map((name) => `${label}.${name}`)),
      ...edges.flatMap(({ type, properties }) => Object.keys(properties).map((name) => `${type}.${name}`)),
    ]);
    const expected = new Set([...stored, 'Dataset.loadedAt', ...NOT_IN_THE_ARTICLE]);
    expect([...listedProperties()].sort()).toEqual([...expected].sort());
  });

  it('list the constraints and indexes that a load creates', () => {
    const created = readSetupStatements(packageRoot(), 'neo4j').flatMap(
      (statement) => /^CREATE .*?(entente_\w+)/.exec(statement)?.[1] ?? [],
    );
    const section = PAGE.slice(PAGE.indexOf('## Constraints and indexes'), PAGE.indexOf('## Ten queries'));
    const listed = [...section.matchAll(/`(entente_\w+)`/g)].map(([, name]) => name);
    expect(listed.sort()).toEqual(created.sort());
  });

  it('list the labels that go together', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` \| [^|]+ \| (?:`(\w+)` )?\|$/gm)].map(([, one, other]) => [
      one,
      other,
    ]);
    const labels = [...ENTITIES, ...NODES].map((label) => [
      label,
      labelsOf(label).find((name) => name !== label),
    ]);
    expect(rows.slice(0, -1)).toEqual(labels);
  });

  it('match the style file', () => {
    const selectors = [...STYLE.matchAll(/^(?:node|relationship)\.(\w+) \{/gm)].map(([, name]) => name);
    expect(selectors.filter((name) => !(EVERYTHING as string[]).includes(name ?? ''))).toEqual([]);
    expect(STYLE.match(/\{/g)?.length).toBe(STYLE.match(/\}/g)?.length ?? 0);
    const { nodes, edges } = LIGHT;
    const colours = [
      ...Object.values(nodes).flatMap(({ fill, border, text }) => [fill, border, text]),
      ...Object.values(edges),
    ];
    expect(colours.filter((colour) => !STYLE.includes(colour))).toEqual([]);
  });
});

/** `Person.name` and so on; `id` and `digest` are in the text above the tables. */
function listedProperties(): Set<string> {
  const section = PAGE.slice(PAGE.indexOf('## Properties'), PAGE.indexOf('## Constraints and indexes'));
  const listed = new Set(EVERYTHING.flatMap((name) => [`${name}.id`, `${name}.digest`]));
  let owners: readonly string[] = [];
  for (const [, first = '', names = ''] of section.matchAll(/^\| ([^|]*?) ?\| (`[^|]*`) \|/gm)) {
    if (first !== '')
      owners =
        GROUPS[first] ?? first.split(', ').flatMap((name) => GROUPS[name] ?? [name.replaceAll('`', '')]);
    for (const owner of owners) {
      if (owner === 'Loading') continue;
      for (const [, property] of names.matchAll(/`(\w+)`/g)) listed.add(`${owner}.${property}`);
    }
  }
  return listed;
}

const connection = inject('neo4j');

describe.skipIf(!connection)('the queries of docs/neo4j.md', () => {
  let graph: Graph;
  let driver: Driver;

  beforeAll(async () => {
    if (!connection) return;
    driver = createDriver(connection);
    graph = await openGraph('neo4j', connection);
    await graph.load(await articleRows());
  });
  afterAll(async () => {
    await graph?.close();
    await driver?.close();
    if (connection) await clearDatabase(connection);
  });

  const run = async (query: string) => (await driver.executeQuery(query, {}, { database: 'neo4j' })).records;

  it('are ten, and two that draw a graph', () => {
    expect([QUERIES.length, DRAWINGS.length]).toEqual([10, 2]);
  });

  it.each(QUERIES)('$title', async ({ query, table }) => {
    const records = await run(query);
    const keys = (records[0]?.keys ?? []) as string[];
    const rows = records.map((record) => keys.map((key) => cell(record.get(key))));
    const lines = [keys, keys.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
    expect(lines.join('')).toBe(table);
  });

  it.each(DRAWINGS)('draw $drawn: $query', async ({ query, drawn }) => {
    const paths = (await run(query)).map((record) => record.get('p') as Path);
    const nodes = new Set(paths.flatMap(({ start, end }) => [start.elementId, end.elementId]));
    const edges = new Set(
      paths.flatMap(({ segments }) => segments.map(({ relationship }) => relationship.elementId)),
    );
    expect([nodes.size, edges.size]).toEqual(drawn);
  });

  it('keeps a node of your own and its relationship through a load', async () => {
    const [, statement = ''] = /```cypher\n(MATCH \(person:Entity[\s\S]*?)```/.exec(PAGE) ?? [];
    await run(statement);
    await graph.load(await articleRows(), { allowForeign: true });
    const [record] = await run(
      'MATCH (note:Note)-[:ABOUT]->(person:Person) RETURN person.slug AS slug, person.id = note.about AS same',
    );
    expect(record?.toObject()).toEqual({ slug: 'wang-yi', same: true });
  });
});

function cell(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
