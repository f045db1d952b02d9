/** Lists of people, parties, institutions and countries: filters, orders and dates, with exact responses. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

const LAWMAKERS = 'south-korean-lawmakers-visit-beijing';
const MINISTERS = 'cho-tae-yul-and-wang-yi';

describeOnEachEngine('lists of entities', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('lists people, parties, institutions and countries by filter and order', async () => {
    const result = await data(
      `query ($japan: [ID!], $ldp: [ID!]) {
        japanese: people(where: { country: $japan }) { nodes { name } }
        ldp: people(where: { party: $ldp }) { nodes { name } }
        busiest: people(first: 3, orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name meetingCount } }
        parties(where: { country: $japan }, orderBy: { field: NAME, direction: DESC }) { nodes { name } }
        none: institutions(where: { classification: [] }) { totalCount }
        parliaments: institutions(where: { classification: [PARLIAMENT, FRIENDSHIP_GROUP] }) { nodes { name } }
        countries { nodes { iso2 meetingCount } }
        country(slug: "japan") { parties { nodes { name } } institutions { nodes { name } } people { nodes { name } } }
      }`,
      { japan: encodeId('Country', 'japan'), ldp: encodeId('Party', 'liberal-democratic-party') },
    );
    const names = (...all: string[]) => ({ nodes: all.map((name) => ({ name })) });
    expect(result).toEqual({
      japanese: names('Hiroshi Moriyama', 'Makoto Nishida', 'Shigeru Ishiba'),
      ldp: names('Hiroshi Moriyama'),
      busiest: {
        nodes: [
          { name: 'Hiroshi Moriyama', meetingCount: 4 },
          { name: 'Makoto Nishida', meetingCount: 4 },
          { name: 'Wang Yi', meetingCount: 2 },
        ],
      },
      parties: names('Liberal Democratic Party', 'Komeito'),
      none: { totalCount: 0 },
      parliaments: names('China-Korea Friendship Group', 'National Assembly of South Korea'),
      countries: {
        nodes: [
          { iso2: 'CN', meetingCount: 8 },
          { iso2: 'JP', meetingCount: 6 },
          { iso2: 'KP', meetingCount: 0 },
          { iso2: 'RU', meetingCount: 0 },
          { iso2: 'KR', meetingCount: 2 },
          { iso2: 'US', meetingCount: 0 },
        ],
      },
      country: {
        parties: names('Komeito', 'Liberal Democratic Party'),
        institutions: names('Joint Staff Office', 'Ministry of Defense of Japan'),
        people: names('Hiroshi Moriyama', 'Makoto Nishida', 'Shigeru Ishiba'),
      },
    });
  });

  it('orders by the latest meeting, with entities that never met anyone last in both directions', async () => {
    const ON_JANUARY_14 = ['Hiroshi Moriyama', 'Liu Jianchao', 'Makoto Nishida', 'Wang Huning'];
    const names = (nodes: { name: string }[]) => nodes.map(({ name }) => name);
    const result = await queryData(
      graph(),
      `{
        latest: people(orderBy: { field: LAST_MET, direction: DESC }) { nodes { name lastMet } }
        earliest: people(orderBy: { field: LAST_MET }) { nodes { name } }
        parties(orderBy: { field: LAST_MET, direction: DESC }) { nodes { lastMet } }
        countries(orderBy: { field: LAST_MET, direction: DESC }) { nodes { name lastMet } }
        institutions(first: 2, orderBy: { field: LAST_MET }) { nodes { name lastMet meetings { nodes { slug } } } }
      }`,
    );
    expect(names(result.latest.nodes)).toEqual([
      ...ON_JANUARY_14,
      'Wang Yi',
      'Li Shulei',
      'Cho Tae-yul',
      'Donald Trump',
      'Shigeru Ishiba',
    ]);
    expect(result.latest.nodes.slice(3).map(({ lastMet }: { lastMet: string }) => lastMet)).toEqual([
      '2025-01-14',
      '[2025-01-13..2025-01-14]',
      '2025-01-13',
      '2024-05',
      null,
      null,
    ]);
    expect(names(result.earliest.nodes)).toEqual([
      'Cho Tae-yul',
      'Li Shulei',
      'Wang Yi',
      ...ON_JANUARY_14,
      'Donald Trump',
      'Shigeru Ishiba',
    ]);
    expect(result.parties.nodes).toEqual(Array(3).fill({ lastMet: '2025-01-14' }));
    expect(result.countries.nodes).toEqual([
      { name: 'China', lastMet: '2025-01-14' },
      { name: 'Japan', lastMet: '2025-01-14' },
      { name: 'South Korea', lastMet: '2024-09' },
      ...['North Korea', 'Russia', 'United States'].map((name) => ({ name, lastMet: null })),
    ]);
    expect(result.institutions.nodes).toEqual([
      {
        name: 'Ministry of Foreign Affairs of South Korea',
        lastMet: '2024-05',
        meetings: { nodes: [{ slug: MINISTERS }] },
      },
      {
        name: 'National Assembly of South Korea',
        lastMet: '2024-09',
        meetings: { nodes: [{ slug: LAWMAKERS }] },
      },
    ]);
  });

  it('returns the people of a country, and the countries of a person, at any time, on a day or within a range', async () => {
    const nodes = (...names: string[]) => ({ nodes: names.map((name) => ({ name })) });
    expect(
      await queryData(
        graph(),
        `{
          china: country(slug: "china") {
            ever: people { nodes { name } }
            on13th: people(asOf: "2025-01-13") { totalCount nodes { name } }
            in2024: people(during: { from: "2024", to: "2024" }) { nodes { name } }
            possibly: people(during: { from: "2024-05-10" }) { nodes { name } }
            certainly: people(during: { from: "2024-05-10", match: CERTAIN }) { nodes { name } }
          }
          wang: person(slug: "wang-yi") {
            ever: countries { name }
            inMay: countries(asOf: "2024-05") { name }
            before: countries(asOf: "2024-04") { name }
            during: countries(during: { to: "2024-05-01" }) { name }
          }
        }`,
      ),
    ).toEqual({
      china: {
        ever: nodes('Li Shulei', 'Liu Jianchao', 'Wang Huning', 'Wang Yi'),
        on13th: { totalCount: 2, ...nodes('Li Shulei', 'Wang Yi') },
        in2024: nodes('Wang Yi'),
        possibly: nodes('Li Shulei', 'Liu Jianchao', 'Wang Huning', 'Wang Yi'),
        certainly: nodes('Li Shulei', 'Liu Jianchao', 'Wang Huning', 'Wang Yi'),
      },
      wang: {
        ever: [{ name: 'China' }],
        inMay: [{ name: 'China' }],
        before: [],
        during: [{ name: 'China' }],
      },
    });
  });
});
