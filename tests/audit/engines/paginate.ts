/** Random connections, and pagination over them with any page sizes, forward or backward. */
import fc from 'fast-check';
import type { Graph } from '../../../src/engines/graph.js';
import { arbitraryFilter, type Field, withIds } from '../../support/arbitrary-filter.js';
import { CHANNELS, COUNTRIES, INSTITUTIONS, PARTIES, PEOPLE } from '../../support/filter-dataset.js';
import { runQuery } from '../../support/run-query.js';

export interface ConnectionCase {
  /** Root field around the connection. Empty: it is a root field itself. */
  readonly parent: string;
  /** Field with its opening parenthesis and first arguments: `people(`. */
  readonly field: string;
  /** Selection that identifies a node. */
  readonly selection: string;
  readonly where?: { readonly type: string; readonly value: unknown };
  /** The field has no `last` and `before`. */
  readonly isForwardOnly?: boolean;
}

export interface Edge {
  readonly cursor: string;
  /** The selected node as JSON. */
  readonly id: string;
}

interface Page {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  /** In the direction of paging. */
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
const arbitraryOrder = (fields: readonly string[]) =>
  fc
    .option(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('ASC', 'DESC')))
    .map((order) => (order ? `orderBy: { field: ${order[0]}, direction: ${order[1]} }` : ''));
const joinArguments = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.filter(Boolean).join(', '));
const arbitraryParent = (references: readonly string[]) =>
  fc.constantFrom(...references).map((reference) => reference.replace(/^(\w+)\/(.*)$/, '$1(slug: "$2")'));
const ENTITIES = [...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES];

const filtered = fc.constantFrom(...WHERE_CASES).chain(([field, type, orders]) =>
  fc.record({ order: arbitraryOrder(orders), value: fc.option(arbitraryFilter(field, 0), { freq: 1 }) }).map(
    ({ order, value }): ConnectionCase => ({
      parent: '',
      field: `${field}(${[order, 'where: $where'].filter(Boolean).join(', ')}`,
      selection: 'id',
      where: { type, value: withIds(value) },
    }),
  ),
);
const nested = (
  parents: readonly string[],
  field: string,
  selection: string,
  ...parts: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<ConnectionCase> =>
  fc
    .tuple(arbitraryParent(parents), joinArguments(...parts))
    .map(([parent, texts]) => ({ parent, field: `${field}(${texts}`, selection }));
const root = (
  field: string,
  selection: string,
  ...parts: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<ConnectionCase> =>
  joinArguments(...parts).map((texts) => ({ parent: '', field: `${field}(${texts}`, selection }));
const COUNTERPART = 'counterpart { id }';

export const connectionCase: fc.Arbitrary<ConnectionCase> = fc.oneof(
  { weight: 4, arbitrary: filtered },
  { weight: 1, arbitrary: root('countries', 'id', arbitraryOrder(ENTITY_ORDERS)) },
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
  { weight: 3, arbitrary: nested(ENTITIES, 'met', COUNTERPART, status, during, scope) },
  {
    weight: 4,
    arbitrary: nested(ENTITIES, 'meetings', 'id', status, during, scope, arbitraryOrder(['DATE', 'TITLE'])),
  },
  { weight: 1, arbitrary: nested(PEOPLE, 'memberships', 'id') },
  { weight: 1, arbitrary: nested([...PARTIES, ...INSTITUTIONS], 'members', 'id') },
  { weight: 1, arbitrary: nested(CHANNELS, 'sessions', 'id', arbitraryOrder(['DATE', 'TITLE'])) },
  { weight: 1, arbitrary: nested(COUNTRIES, 'people', 'id') },
);

/** Fetches a page. Throws {@link InvalidCursorError} with the message of INVALID_CURSOR. */
export async function fetchPage(graph: Graph, connection: ConnectionCase, paging: string): Promise<Page> {
  const comma = connection.field.endsWith('(') ? '' : ', ';
  const field = `list: ${connection.field}${comma}${paging}) { totalCount edges { cursor node { ${connection.selection} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const body = connection.parent ? `around: ${connection.parent} { ${field} }` : field;
  const variables = connection.where ? `query ($where: ${connection.where.type}) ` : '';
  const { data, errors } = await runQuery(
    graph,
    `${variables}{ ${body} }`,
    connection.where ? { where: connection.where.value } : {},
  );
  if (errors) {
    const [first] = errors;
    if (first?.extensions.code === 'INVALID_CURSOR') throw new InvalidCursorError(first.message);
    throw new Error(`${connection.parent} ${connection.field}: ${first?.message}`);
  }
  const { edges, totalCount, pageInfo } = (connection.parent ? data.around : data).list;
  const page = edges.map(({ cursor, node }: { cursor: string; node: unknown }) => ({
    cursor,
    id: JSON.stringify(node),
  }));
  if (
    page.length > 0 &&
    (page[0].cursor !== pageInfo.startCursor || page.at(-1).cursor !== pageInfo.endCursor)
  )
    throw new Error('startCursor and endCursor differ from the cursors of the first and last edge.');
  const isBackward = paging.startsWith('last');
  return { edges: page, totalCount, hasMore: isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage };
}

/** Fetches all pages, and returns their edges in the order of the list. Calls `onPage` after each page but the last. */
export async function paginate(
  graph: Graph,
  connection: ConnectionCase,
  { sizes, backward }: { readonly sizes: readonly number[]; readonly backward: boolean },
  onPage: (seen: readonly Edge[], pages: number) => Promise<void> = async () => {},
): Promise<Edge[]> {
  const [size, from] = backward ? (['last', 'before'] as const) : (['first', 'after'] as const);
  let seen: Edge[] = [];
  for (let pages = 0; ; pages += 1) {
    const edge = backward ? seen[0] : seen.at(-1);
    const paging = `${size}: ${sizes[pages % sizes.length]}${edge ? `, ${from}: "${edge.cursor}"` : ''}`;
    const { edges, hasMore } = await fetchPage(graph, connection, paging);
    seen = backward ? [...edges, ...seen] : [...seen, ...edges];
    if (!hasMore) return seen;
    if (edges.length === 0) throw new Error('A page before the last one is empty.');
    if (pages > MAX_PAGES) throw new Error(`Pagination did not end after ${MAX_PAGES} pages.`);
    await onPage(seen, pages);
  }
}
