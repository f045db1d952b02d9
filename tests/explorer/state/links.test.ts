/** The links that take a view elsewhere: files, GraphiQL, and the query itself. */
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../../schema/index.js';
import {
  buildIdQuery,
  HIDDEN_QUERY,
  OVERVIEW_QUERY,
  PATHS_QUERY,
  SEARCH_QUERY,
  SUBGRAPH_QUERY,
} from '../../../src/explorer/api/queries.js';
import { buildExportLink } from '../../../src/explorer/state/export-links.js';
import { buildGraphiqlLink, toGraphQL } from '../../../src/explorer/state/to-graphql.js';
import { view } from '../fixtures.js';

const schema = buildSchema();
const faults = (query: string) => validate(schema, parse(query)).map(({ message }) => message);

describe('a file', () => {
  it('names what is drawn and the filters', () => {
    const link = buildExportLink(
      'gexf',
      view({ kinds: ['MET', 'ACT'], status: ['HELD'], from: '2024-01-01', to: '2024-12-31' }),
      ['a', 'b c'],
    );
    expect(link).toBe(
      'export/gexf?around=a&around=b+c&depth=0&maxNodes=2&kinds=MET%2CACT&status=HELD&from=2024-01-01&to=2024-12-31',
    );
    expect(buildExportLink('svg', view({ kinds: [], status: [] }), ['a'])).toBe(
      'export/svg?around=a&depth=0&maxNodes=1&kinds=&status=',
    );
  });

  it('is not offered for nothing, nor where its address would be too long', () => {
    expect(buildExportLink('svg', view(), [])).toBeNull();
    expect(
      buildExportLink(
        'svg',
        view(),
        Array.from({ length: 300 }, (_, at) => `${'x'.repeat(60)}${at}`),
      ),
    ).toBeNull();
  });
});

describe('the query', () => {
  it('is the overview, or what is drawn by its ids, and fits the schema', () => {
    const overview = toGraphQL(view({ kinds: ['MET'], to: '2024-12-31' }), ['a']);
    expect(overview).toContain('overview(kinds: [MET], during: { to: "2024-12-31" }, maxNodes: 200)');
    const around = toGraphQL(view({ around: ['a'], status: ['HELD', 'PLANNED'] }), ['a', 'b']);
    expect(around).toContain('"a"\n      "b"');
    expect([faults(overview), faults(around)]).toEqual([[], []]);
  });

  it('goes into the address of GraphiQL unless it is too long for one', () => {
    expect(buildGraphiqlLink('{ a }')).toBe('graphql?query=%7B%20a%20%7D');
    expect(buildGraphiqlLink('x'.repeat(20_000))).toBeNull();
  });

  it.each(
    Object.entries({
      AROUND: SUBGRAPH_QUERY,
      HIDDEN: HIDDEN_QUERY,
      OVERVIEW: OVERVIEW_QUERY,
      PATHS: PATHS_QUERY,
      SEARCH: SEARCH_QUERY,
      known: buildIdQuery(['a', 'b"']),
    }),
  )('of the page, %s, fits the schema', (_, query) => {
    expect(faults(query)).toEqual([]);
  });
});
