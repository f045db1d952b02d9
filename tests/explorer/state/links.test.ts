/** Links to export files and GraphiQL, and the GraphQL query of the view. */
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
const validateQuery = (query: string) => validate(schema, parse(query)).map(({ message }) => message);

describe('an export link', () => {
  it('has the ids of all shown entities, and the filters', () => {
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

  it('is null without entities, or if the URL would be too long', () => {
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
  it('is the overview, or a subgraph of all shown ids, and valid', () => {
    const overview = toGraphQL(view({ kinds: ['MET'], to: '2024-12-31' }), ['a']);
    expect(overview).toContain('overview(kinds: [MET], during: { to: "2024-12-31" }, maxNodes: 200)');
    const around = toGraphQL(view({ around: ['a'], status: ['HELD', 'PLANNED'] }), ['a', 'b']);
    expect(around).toContain('"a"\n      "b"');
    expect([validateQuery(overview), validateQuery(around)]).toEqual([[], []]);
  });

  it('is part of the GraphiQL link unless the URL would be too long', () => {
    expect(buildGraphiqlLink('{ a }')).toBe('graphql?query=%7B%20a%20%7D');
    expect(buildGraphiqlLink('x'.repeat(20_000))).toBeNull();
  });

  it.each(
    Object.entries({
      SUBGRAPH_QUERY,
      HIDDEN_QUERY,
      OVERVIEW_QUERY,
      PATHS_QUERY,
      SEARCH_QUERY,
      'ids of a URL': buildIdQuery(['a', 'b"']),
    }),
  )('of the page, %s, is valid', (_, query) => {
    expect(validateQuery(query)).toEqual([]);
  });
});
