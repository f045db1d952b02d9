/** Acts other than meetings, done or only intended, with exact responses from the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

describeOnEachEngine('acts', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('lists acts by event, participant and date range', async () => {
    const result = await data(
      `query ($about: [ID!]) {
        sanctions: acts(event: [SANCTION]) { totalCount nodes { title date mode source { name } target { name } topics evidence { paragraph } } }
        ofIshiba: acts(about: $about) { nodes { title event mode target { name } } }
        undated: acts(event: [CONSULT], during: { from: "1900" }) { undatedCount nodes { title } }
        japan: country(slug: "japan") { acts(during: { from: "2025" }) { nodes { title } } }
      }`,
      { about: [encodeId('Person', 'shigeru-ishiba')] },
    );
    const letter = "Letter of Japan's prime minister, handed over by the Japanese delegation";
    expect(result).toEqual({
      sanctions: {
        totalCount: 2,
        nodes: [
          {
            title: 'Ban on imports of Japanese seafood',
            date: '2023-08',
            mode: 'import ban',
            source: { name: 'China' },
            target: { name: 'Japan' },
            topics: ['seafood imports'],
            evidence: [{ paragraph: 6 }],
          },
          {
            title: 'Ban on imports of Japanese beef',
            date: '2001',
            mode: 'import ban',
            source: { name: 'China' },
            target: { name: 'Japan' },
            topics: ['beef imports', 'BSE'],
            evidence: [{ paragraph: 6 }],
          },
        ],
      },
      ofIshiba: {
        nodes: [{ title: letter, event: 'CONSULT', mode: 'letter', target: { name: 'Wang Huning' } }],
      },
      undated: { undatedCount: 4, nodes: [{ title: letter }] },
      japan: {
        acts: {
          nodes: [
            { title: "China's defense ministry announces a visit of the Eastern Theater Command to Japan" },
            { title: 'Li Shulei hopes for better relations, and for more dialogue and cultural exchange' },
          ],
        },
      },
    });
  });

  it('marks intended acts in lists, subgraphs and paths', async () => {
    const [moriyama, china] = [encodeId('Person', 'hiroshi-moriyama'), encodeId('Country', 'china')];
    const { acts, subgraph, paths } = await data(
      `query ($ids: [ID!]!, $from: ID!, $to: ID!) {
        acts(first: 100) { nodes { intended title } }
        subgraph(around: $ids, depth: 0) { edges { kind intended label } }
        paths(from: $from, to: $to, via: [ACT], first: 1) { paths { sentence } }
      }`,
      { ids: [moriyama, china, encodeId('Country', 'japan')], from: moriyama, to: china },
    );
    const beef = 'Hiroshi Moriyama is to press for imports of Japanese beef to resume';
    const seafood = 'Ban on imports of Japanese seafood, to be raised by the Japanese delegates';
    const north = 'The Japanese delegates mean to address issues of Russia and North Korea';
    const intended = acts.nodes.flatMap((act: { intended: boolean; title: string }) =>
      act.intended ? [act.title] : [],
    );
    // Two acts are intended by two delegates each, so they are listed twice.
    expect(intended.sort()).toEqual([seafood, seafood, beef, north, north]);
    expect(acts.nodes).toHaveLength(14);
    const edges = (kind: string) =>
      subgraph.edges
        .filter((edge: { kind: string }) => edge.kind === kind)
        .map(
          ({ intended: isIntended, label }: { intended: boolean | null; label: string }) =>
            `${isIntended} ${label}`,
        )
        .sort();
    expect(edges('ACT')).toEqual([
      'false Agreement of the leaders of China and Japan on a strategic relationship of mutual benefit, 2024',
      'false Ban on imports of Japanese beef, 2001',
      'false Ban on imports of Japanese seafood, Aug 2023',
      `true intended: ${seafood}`,
      `true intended: ${beef}`,
      `true intended: ${north}`,
    ]);
    expect(edges('MET')).toEqual(['null visit, 26 Nov – 4 Dec 2024']);
    expect(paths.paths[0].sentence).toMatch(
      /^Hiroshi Moriyama (was expected to make a request to|planned to consult) China: /,
    );
  });
});
