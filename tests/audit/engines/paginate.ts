/** Walks over a list page by page, in pages of any sizes, forwards or backwards. */
import fc from 'fast-check';
import type { Graph } from '../../../src/engines/graph.js';
import { arbitraryFilter, type Field, withIds } from '../../support/arbitrary-filter.js';
import { CHANNELS, COUNTRIES, INSTITUTIONS, PARTIES, PEOPLE } from '../../support/filter-dataset.js';
import { runQuery } from '../../support/run-query.js';

/** A list: the entity around it ('' for none), its field with arguments, and what tells its items apart. */
export interface ConnectionCase {
  readonly parent: string;
  readonly field: string;
  readonly selection: string;
  readonly where?: { readonly type: string; readonly value: unknown };
  /** `search` and whoever has no `before`. */
  readonly isForwardOnly?: boolean;
}

export interface Edge {
  readonly cursor: string;
  readonly id: string;
}

interface Page {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}

const MAX_PAGES = 200;

export class InvalidCursorError extends Error {}

const ENTITY_ORDERS = ['NAME', 'MEETING_COUNT', 'LAST_MET'];
const WHERE_CASES: readonly (readonly [Field, string, readonly string[]])[] = [
  ['people', 'PersonWhere', ENTITY_ORDERS],
  ['parties', 'PartyWhere', ENTITY_ORDERS],
  ['institutions', 'InstitutionWhere', ENTITY_ORDERS],
  ['meetings', 'MeetingWhere', ['DATE', 'TITLE']],
  ['meetings', 'MeetingWhere', ['DATE', 'TITLE']],
  ['meetings', 'MeetingWhere', ['DATE', 'TITLE']],
];
const during = fc.constantFrom(
  '',
  'during: { from: "2024" }',
  'during: { to: "2024-06", match: CERTAIN }',
  'during: { from: "2024-01-01", to: "2025" }',
);
const status = fc.constantFrom('', 'status: [HELD, PLANNED, POSTPONED]', 'status: [PLANNED]');
const scope = fc.constantFrom('', 'scope: DIRECT');
const ordered = (fields: readonly string[]) =>
  fc
    .option(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('ASC', 'DESC')))
    .map((order) => (order ? `orderBy: { field: ${order[0]}, direction: ${order[1]} }` : ''));
const args = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => all.filter(Boolean).join(', '));
const around = (references: readonly string[]) =>
  fc.constantFrom(...references).map((reference) => reference.replace(/^(\w+)\/(.*)$/, '$1(slug: "$2")'));
const anyone = [...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES];

const filtered = fc.constantFrom(...WHERE_CASES).chain(([field, type, orders]) =>
  fc.record({ order: ordered(orders), value: fc.option(arbitraryFilter(field, 0), { freq: 1 }) }).map(
    ({ order, value }): ConnectionCase => ({
      parent: '',
      field: `${field}(${[order, 'where: $where'].filter(Boolean).join(', ')}`,
      selection: 'id',
      where: { type, value: withIds(value) },
    }),
  ),
);
const nested = (
  who: readonly string[],
  field: string,
  item: string,
  ...parts: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<ConnectionCase> =>
  fc
    .tuple(around(who), args(...parts))
    .map(([one, all]) => ({ parent: one, field: `${field}(${all}`, selection: item }));
const root = (
  field: string,
  item: string,
  ...parts: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<ConnectionCase> =>
  args(...parts).map((all) => ({ parent: '', field: `${field}(${all}`, selection: item }));
const COUNTERPART = 'counterpart { id }';

export const connectionCase: fc.Arbitrary<ConnectionCase> = fc.oneof(
  { weight: 4, arbitrary: filtered },
  { weight: 1, arbitrary: root('countries', 'id', ordered(ENTITY_ORDERS)) },
  { weight: 1, arbitrary: root('channels', 'id') },
  {
    weight: 4,
    arbitrary: root('timeline', 'id', fc.oneof(during, fc.constant('undated: true'))),
  },
  {
    weight: 1,
    arbitrary: root(
      'commonContacts',
      COUNTERPART,
      fc.constant('a: "person/ann", b: "person/bob"'),
      status,
      during,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'Party', '王', 'of').map(
      (text): ConnectionCase => ({
        parent: '',
        field: `search(query: "${text}"`,
        selection: 'entity { id }',
        isForwardOnly: true,
      }),
    ),
  },
  { weight: 3, arbitrary: nested(anyone, 'met', COUNTERPART, status, during, scope) },
  {
    weight: 4,
    arbitrary: nested(anyone, 'meetings', 'id', status, during, scope, ordered(['DATE', 'TITLE'])),
  },
  { weight: 1, arbitrary: nested(PEOPLE, 'memberships', 'id') },
  { weight: 1, arbitrary: nested([...PARTIES, ...INSTITUTIONS], 'members', 'id') },
  { weight: 1, arbitrary: nested(CHANNELS, 'sessions', 'id', ordered(['DATE', 'TITLE'])) },
  { weight: 1, arbitrary: nested(COUNTRIES, 'people', 'id') },
);

/** One page; throws {@link InvalidCursorError} with the text of an INVALID_CURSOR. */
export async function fetchPage(graph: Graph, of: ConnectionCase, paging: string): Promise<Page> {
  const comma = of.field.endsWith('(') ? '' : ', ';
  const selected = `list: ${of.field}${comma}${paging}) { totalCount edges { cursor node { ${of.selection} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const body = of.parent ? `around: ${of.parent} { ${selected} }` : selected;
  const variables = of.where ? `query ($where: ${of.where.type}) ` : '';
  const { data, errors } = await runQuery(
    graph,
    `${variables}{ ${body} }`,
    of.where ? { where: of.where.value } : {},
  );
  if (errors) {
    const [first] = errors;
    if (first?.extensions.code === 'INVALID_CURSOR') throw new InvalidCursorError(first.message);
    throw new Error(`${of.parent} ${of.field}: ${first?.message}`);
  }
  const { edges, totalCount, pageInfo } = (of.parent ? data.around : data).list;
  const read = edges.map(({ cursor, node }: { cursor: string; node: unknown }) => ({
    cursor,
    id: JSON.stringify(node),
  }));
  if (
    read.length > 0 &&
    (read[0].cursor !== pageInfo.startCursor || read.at(-1).cursor !== pageInfo.endCursor)
  )
    throw new Error('startCursor and endCursor are not those of the first and the last edge.');
  const backward = paging.startsWith('last');
  return { edges: read, totalCount, hasMore: backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage };
}

/** Everything from a cursor on (null: from the end of the list where the walk begins), in the list's order. */
export async function paginate(
  graph: Graph,
  of: ConnectionCase,
  { sizes, backward }: { readonly sizes: readonly number[]; readonly backward: boolean },
  onPage: (seen: readonly Edge[], pages: number) => Promise<void> = async () => {},
): Promise<Edge[]> {
  const [size, from] = backward ? (['last', 'before'] as const) : (['first', 'after'] as const);
  let seen: Edge[] = [];
  for (let pages = 0; ; pages += 1) {
    const at = backward ? seen[0] : seen.at(-1);
    const paging = `${size}: ${sizes[pages % sizes.length]}${at ? `, ${from}: "${at.cursor}"` : ''}`;
    const { edges, hasMore } = await fetchPage(graph, of, paging);
    seen = backward ? [...edges, ...seen] : [...seen, ...edges];
    if (!hasMore) return seen;
    if (edges.length === 0) throw new Error('A page that is not the last has nothing in it.');
    if (pages > MAX_PAGES) throw new Error('The walk goes in circles.');
    await onPage(seen, pages);
  }
}
