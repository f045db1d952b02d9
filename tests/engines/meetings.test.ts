/** The list of meetings: statuses, filters and orders, with exact responses from the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

describeOnEachEngine('meetings', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('returns planned, requested and postponed meetings, and marks stale plans', async () => {
    const { meetings } = await data(`{
      meetings(status: [PLANNED, REQUESTED, POSTPONED]) {
        totalCount undatedCount
        nodes { slug status date previousDate stale placeCountry { name iso2 } channel { slug } }
      }
    }`);
    expect(meetings).toEqual({
      totalCount: 3,
      undatedCount: 2,
      nodes: [
        {
          slug: 'eastern-theater-command-visits-japan',
          status: 'PLANNED',
          date: '[2025-01-11..2025-01-20]',
          previousDate: null,
          stale: true,
          placeCountry: { name: 'Japan', iso2: 'JP' },
          channel: { slug: 'china-japan-military-exchange' },
        },
        {
          slug: 'china-korea-friendship-group-visits-south-korea',
          status: 'POSTPONED',
          date: null,
          previousDate: '2024-12',
          stale: false,
          placeCountry: { name: 'South Korea', iso2: 'KR' },
          channel: { slug: 'south-korea-china-parliamentary-exchange' },
        },
        {
          slug: 'wang-yi-visits-japan',
          status: 'REQUESTED',
          date: null,
          previousDate: null,
          stale: false,
          placeCountry: { name: 'Japan', iso2: 'JP' },
          channel: null,
        },
      ],
    });
  });

  it('filters and orders meetings', async () => {
    const [moriyama, wangYi, china] = [
      encodeId('Person', 'hiroshi-moriyama'),
      encodeId('Person', 'wang-yi'),
      encodeId('Country', 'china'),
    ];
    const result = await data(
      `query ($both: [ID!], $china: [ID!], $channel: ID) {
        both: meetings(with: $both) { nodes { slug } }
        china: meetings(with: $china, status: [HELD]) { totalCount }
        none: meetings(with: []) { totalCount }
        beijing: meetings(place: "beijing", orderBy: { field: DATE, direction: ASC }) { nodes { slug } }
        channel: meetings(channel: $channel) { nodes { slug } }
        in2018: meetings(during: { from: "2018", to: "2018" }) { nodes { slug } }
        oldest: meetings(first: 2, orderBy: { field: DATE, direction: ASC }) { nodes { date } }
        youngest: meetings(last: 3, orderBy: { field: DATE, direction: ASC }) { nodes { date } }
        titles: meetings(first: 2, orderBy: { field: TITLE, direction: DESC }) { nodes { title } }
      }`,
      {
        both: [moriyama, wangYi],
        china: [china],
        channel: encodeId('Channel', 'china-japan-military-exchange'),
      },
    );
    expect(result).toEqual({
      both: slugs('wang-yi-and-the-japanese-delegation'),
      china: { totalCount: 8 },
      none: { totalCount: 11 },
      beijing: slugs(
        'cho-tae-yul-and-wang-yi',
        'south-korean-lawmakers-visit-beijing',
        'wang-huning-receives-moriyama-and-nishida',
      ),
      channel: slugs('eastern-theater-command-visits-japan', 'japan-china-officer-exchange-2024'),
      in2018: slugs('china-japan-ruling-party-exchange-8'),
      oldest: { nodes: [{ date: '2018-10' }, { date: '2024-05' }] },
      youngest: { nodes: [{ date: '2025-01-14' }, { date: null }, { date: null }] },
      titles: {
        nodes: [
          { title: 'Wang Huning receives Hiroshi Moriyama and Makoto Nishida' },
          { title: 'Visit of a delegation of the Eastern Theater Command to Japan' },
        ],
      },
    });
  });
});

function slugs(...all: string[]) {
  return { nodes: all.map((slug) => ({ slug })) };
}
