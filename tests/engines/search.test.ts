/** Search by name: ranking, matched names and paging. */
import { expect, it } from 'vitest';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

describeOnEachEngine('search', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('searches all names, best match first, and returns which name matched and how', async () => {
    const result = await data(`{
      wang: search(query: "wang", first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { match matchedName entity { name } } }
      ministries: search(query: "ministry", kinds: [INSTITUTION]) { nodes { match entity { name } } }
      none: search(query: "wang", kinds: []) { totalCount nodes { match } }
      typo: search(query: "Ishbia") { nodes { match matchedName entity { name } } }
    }`);
    const { endCursor } = result.wang.pageInfo;
    expect(result).toEqual({
      wang: {
        totalCount: 2,
        pageInfo: { hasNextPage: true, endCursor },
        nodes: [{ match: 'WORDS', matchedName: 'Wang Yi', entity: { name: 'Wang Yi' } }],
      },
      ministries: {
        nodes: [
          { match: 'WORDS', entity: { name: 'Ministry of Defense of Japan' } },
          { match: 'WORDS', entity: { name: 'Ministry of Foreign Affairs of China' } },
          { match: 'WORDS', entity: { name: 'Ministry of National Defense of China' } },
          { match: 'WORDS', entity: { name: 'Ministry of Foreign Affairs of South Korea' } },
        ],
      },
      none: { totalCount: 0, nodes: [] },
      typo: { nodes: [{ match: 'TYPO', matchedName: 'Shigeru Ishiba', entity: { name: 'Shigeru Ishiba' } }] },
    });
    const rest = await data(
      'query ($after: String) { search(query: "wang", after: $after) { nodes { entity { name } } } }',
      { after: endCursor },
    );
    expect(rest.search.nodes).toEqual([{ entity: { name: 'Wang Huning' } }]);
  });
});
