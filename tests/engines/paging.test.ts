/** Paging: every walk over every list, forward and backward, gives the whole list once, in its order. */
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

/** A list: the field around it, its name, its other arguments, its orders, and what tells its items apart. */
const LISTS: readonly (readonly [
  around: string,
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

describeOnEachEngine('walks', articleRows, (graph) => {
  const cases = LISTS.flatMap(([around, field, args, orders, item]) =>
    orders.map((order) => ({ around, field, args, order, item })),
  );
  it.each(cases)('over $around $field $args $order', async (list) => {
    const { nodes: all, totalCount } = await page(graph(), list, 'first: 100');
    expect(all).toHaveLength(totalCount);
    expect(new Set(all.map((node: unknown) => JSON.stringify(node))).size).toBe(totalCount);
    for (const size of [1, 3]) expect(await walk(graph(), list, 'first', size)).toEqual(all);
    for (const size of [2, 7]) expect(await walk(graph(), list, 'last', size)).toEqual(all);
  });
});

describeOnEachEngine('a cursor that is none', articleRows, (graph) => {
  const lists = new Map(LISTS.map((list) => [`${list[0]} ${list[1]}`, list]));
  it.each([...lists.values()])(
    'of %s %s is refused, whatever is asked of the list',
    async (around, field, args) => {
      for (const cursor of ['after: ""', 'before: ""', 'after: "bm9uZQ"']) {
        for (const selected of ['totalCount', 'pageInfo { hasNextPage }', 'edges { cursor }']) {
          const list = `list: ${field}(${[args, cursor].filter(Boolean).join(', ')}) { ${selected} }`;
          const { errors } = await runQuery(
            graph(),
            around ? `{ around: ${around} { ${list} } }` : `{ ${list} }`,
          );
          expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
            ['INVALID_CURSOR', cursor.split(':')[0]],
          ]);
        }
      }
    },
  );
});

interface List {
  readonly around: string;
  readonly field: string;
  readonly args: string;
  readonly order: string;
  readonly item: string;
}

async function walk(graph: Graph, list: List, by: 'first' | 'last', size: number): Promise<unknown[]> {
  const [from, cursor, more] =
    by === 'first'
      ? (['after', 'endCursor', 'hasNextPage'] as const)
      : (['before', 'startCursor', 'hasPreviousPage'] as const);
  const found: unknown[] = [];
  let place = '';
  for (;;) {
    const { nodes, pageInfo } = await page(graph, list, `${by}: ${size}${place}`);
    if (by === 'first') found.push(...nodes);
    else found.unshift(...nodes);
    if (!pageInfo[more]) return found;
    place = `, ${from}: "${pageInfo[cursor]}"`;
  }
}

async function page(graph: Graph, { around, field, args, order, item }: List, paging: string) {
  const [by, direction] = order.split(' ');
  const all = [args, order && `orderBy: { field: ${by}, direction: ${direction} }`, paging]
    .filter(Boolean)
    .join(', ');
  const selected = `list: ${field}(${all}) { totalCount nodes { ${item} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const data = await queryData(graph, around ? `{ around: ${around} { ${selected} } }` : `{ ${selected} }`);
  return (around ? data.around : data).list;
}
