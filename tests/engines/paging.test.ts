/** Paging: page by page, forward and backward, every list returns each item once, in order. */
import { expect, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData, runQuery } from '../support/run-query.js';

const ENTITY_ORDERS = ['', 'NAME ASC', 'NAME DESC', 'MEETING_COUNT ASC', 'MEETING_COUNT DESC'];
const MEETING_ORDERS = ['', 'DATE ASC', 'DATE DESC', 'TITLE ASC', 'TITLE DESC'];
const MORIYAMA = encodeId('Person', 'hiroshi-moriyama');
const NISHIDA = encodeId('Person', 'makoto-nishida');
const CHINA = 'country(slug: "china")';

/** Lists by parent field, field, arguments, orders, and the selection that identifies an item. */
const LISTS: readonly (readonly [
  parent: string,
  field: string,
  args: string,
  orders: readonly string[],
  item: string,
])[] = [
  ['', 'people', '', ENTITY_ORDERS, 'slug'],
  ['', 'parties', '', ENTITY_ORDERS, 'slug'],
  ['', 'institutions', '', ENTITY_ORDERS, 'slug'],
  ['', 'countries', '', ENTITY_ORDERS, 'slug'],
  ['', 'meetings', '', MEETING_ORDERS, 'slug'],
  ['', 'meetings', 'status: [HELD]', MEETING_ORDERS, 'slug'],
  ['', 'channels', '', [''], 'slug'],
  ['', 'acts', '', [''], 'id'],
  ['', 'channels', 'during: { from: "2018", to: "2024" }', [''], 'slug'],
  ['', 'timeline', '', [''], 'id'],
  ['', 'timeline', 'undated: true', [''], 'id'],
  ['', 'timeline', 'during: { from: "2024-06" }, kinds: [MEETING, ACT]', [''], 'id'],
  ['', 'commonContacts', `a: "${MORIYAMA}", b: "${NISHIDA}"`, [''], 'counterpart { slug }'],
  [CHINA, 'met', '', [''], 'counterpart { slug }'],
  [CHINA, 'meetings', '', MEETING_ORDERS, 'slug'],
  [CHINA, 'acts', '', [''], 'id'],
  [CHINA, 'people', '', [''], 'slug'],
  [CHINA, 'institutions', '', [''], 'slug'],
  ['institution(slug: "central-politburo")', 'members', '', [''], 'id'],
  ['person(slug: "wang-yi")', 'memberships', '', [''], 'id'],
  ['channel(slug: "china-japan-ruling-party-exchange")', 'sessions', '', MEETING_ORDERS, 'slug'],
];

describeOnEachEngine('paging', articleRows, (graph) => {
  const cases = LISTS.flatMap(([parent, field, args, orders, item]) =>
    orders.map((order) => ({ parent, field, args, order, item })),
  );
  it.each(cases)('through $parent $field $args $order', async (list) => {
    const { nodes: all, totalCount } = await fetchPage(graph(), list, 'first: 100');
    expect(all).toHaveLength(totalCount);
    expect(new Set(all.map((node: unknown) => JSON.stringify(node))).size).toBe(totalCount);
    for (const size of [1, 3]) expect(await readAllPages(graph(), list, 'first', size)).toEqual(all);
    for (const size of [2, 7]) expect(await readAllPages(graph(), list, 'last', size)).toEqual(all);
  });
});

describeOnEachEngine('an invalid cursor', articleRows, (graph) => {
  const lists = new Map(LISTS.map((list) => [`${list[0]} ${list[1]}`, list]));
  it.each([...lists.values()])('of %s %s is rejected, whatever is selected', async (parent, field, args) => {
    for (const cursor of ['after: ""', 'before: ""', 'after: "bm9uZQ"']) {
      for (const selected of ['totalCount', 'pageInfo { hasNextPage }', 'edges { cursor }']) {
        const list = `list: ${field}(${[args, cursor].filter(Boolean).join(', ')}) { ${selected} }`;
        const { errors } = await runQuery(
          graph(),
          parent ? `{ parent: ${parent} { ${list} } }` : `{ ${list} }`,
        );
        expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
          ['INVALID_CURSOR', cursor.split(':')[0]],
        ]);
      }
    }
  });
});

interface List {
  readonly parent: string;
  readonly field: string;
  readonly args: string;
  readonly order: string;
  readonly item: string;
}

async function readAllPages(
  graph: Graph,
  list: List,
  by: 'first' | 'last',
  size: number,
): Promise<unknown[]> {
  const [argument, cursor, hasMore] =
    by === 'first'
      ? (['after', 'endCursor', 'hasNextPage'] as const)
      : (['before', 'startCursor', 'hasPreviousPage'] as const);
  const items: unknown[] = [];
  let position = '';
  for (;;) {
    const { nodes, pageInfo } = await fetchPage(graph, list, `${by}: ${size}${position}`);
    if (by === 'first') items.push(...nodes);
    else items.unshift(...nodes);
    if (!pageInfo[hasMore]) return items;
    position = `, ${argument}: "${pageInfo[cursor]}"`;
  }
}

async function fetchPage(graph: Graph, { parent, field, args, order, item }: List, paging: string) {
  const [orderField, direction] = order.split(' ');
  const listArguments = [args, order && `orderBy: { field: ${orderField}, direction: ${direction} }`, paging]
    .filter(Boolean)
    .join(', ');
  const selected = `list: ${field}(${listArguments}) { totalCount nodes { ${item} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const data = await queryData(graph, parent ? `{ parent: ${parent} { ${selected} } }` : `{ ${selected} }`);
  return (parent ? data.parent : data).list;
}
