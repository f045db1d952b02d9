/** meetingStatistics: exact counts from the article by every key, and with every filter of `meetings`. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { MEETING_STATUSES, STATISTICS_KEYS } from '../../src/model/vocabulary.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { generateRows } from '../support/generated-dataset.js';
import { CHANNEL_ID_HINT, ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';

const QUERY = `query ($by: StatisticsKey!, $status: [MeetingStatus!], $during: DateRange, $with: [ID!], $place: String, $channel: ID) {
  meetingStatistics(by: $by, status: $status, during: $during, with: $with, place: $place, channel: $channel) { key meetings }
  meetings(status: $status, during: $during, with: $with, place: $place, channel: $channel) { totalCount }
}`;
const CHINA = encodeId('Country', 'china');
const SOUTH_KOREA = encodeId('Country', 'south-korea');

describeOnEachEngine('meetingStatistics', articleRows, (graph) => {
  const rows = async (by: string, variables: Record<string, unknown> = {}) => {
    const { meetingStatistics, meetings } = await queryData(graph(), QUERY, { by, ...variables });
    const counts = meetingStatistics.map(({ key, meetings }: Record<string, unknown>) => [key, meetings]);
    // Each meeting has one year, one month, one place and one status, or none that is known.
    const sum = counts.reduce((total: number, [, count]: [string, number]) => total + count, 0);
    if (['YEAR', 'MONTH', 'PLACE', 'STATUS'].includes(by)) expect(sum).toBe(meetings.totalCount);
    return counts;
  };

  it.each([
    [
      'YEAR',
      [
        ['2018', 1],
        ['2024', 3],
        ['2025', 5],
        [null, 2],
      ],
    ],
    // The officer exchange went from November into December.
    [
      'MONTH',
      [
        ['2018-10', 1],
        ['2024-05', 1],
        ['2024-09', 1],
        ['2025-01', 5],
        [null, 3],
      ],
    ],
    [
      'COUNTRY_PAIR',
      [
        ['china/japan', 8],
        ['china/south-korea', 3],
      ],
    ],
    [
      'PARTY',
      [
        ['communist-party-of-china', 6],
        ['komeito', 5],
        ['liberal-democratic-party', 5],
        [null, 4],
      ],
    ],
    [
      'PLACE',
      [
        ['Beijing', 2],
        ['Great Hall of the People, Beijing', 1],
        [null, 8],
      ],
    ],
    [
      'STATUS',
      [
        ['HELD', 8],
        ['PLANNED', 1],
        ['POSTPONED', 1],
        ['REQUESTED', 1],
      ],
    ],
  ])('counts all meetings by %s', async (by, expected) => {
    expect(await rows(by)).toEqual(expected);
  });

  it('names the countries of a pair and the party, and no entity of another key', async () => {
    const answer = await queryData(
      graph(),
      `{
        pairs: meetingStatistics(by: COUNTRY_PAIR) { entities { kind name ... on Country { iso2 } } }
        parties: meetingStatistics(by: PARTY, status: [HELD]) { meetings entities { kind name } }
        years: meetingStatistics(by: YEAR, during: { to: "2018" }) { key entities { name } }
      }`,
    );
    const country = (name: string, iso2: string) => ({ kind: 'COUNTRY', name, iso2 });
    const party = (name: string) => [{ kind: 'PARTY', name }];
    expect(answer).toEqual({
      pairs: [
        { entities: [country('China', 'CN'), country('Japan', 'JP')] },
        { entities: [country('China', 'CN'), country('South Korea', 'KR')] },
      ],
      parties: [
        { meetings: 5, entities: party('Communist Party of China') },
        { meetings: 5, entities: party('Komeito') },
        { meetings: 5, entities: party('Liberal Democratic Party') },
        { meetings: 2, entities: [] },
      ],
      years: [{ key: '2018', entities: [] }],
    });
  });

  it('counts a pair of countries as often as the meetings with both, by whomever they were there', async () => {
    const answer = await queryData(
      graph(),
      `{
        meetingStatistics(by: COUNTRY_PAIR) { key meetings }
        japan: meetings(with: ["country/china", "country/japan"]) { totalCount }
        korea: meetings(with: ["country/china", "country/south-korea"]) { totalCount }
      }`,
    );
    expect(answer).toEqual({
      meetingStatistics: [
        { key: 'china/japan', meetings: 8 },
        { key: 'china/south-korea', meetings: 3 },
      ],
      japan: { totalCount: 8 },
      korea: { totalCount: 3 },
    });
  });

  it('counts a party as often as the meetings with it', async () => {
    const answer = await queryData(
      graph(),
      `query ($with: [ID!]) {
        meetings(with: $with) { totalCount }
        meetingStatistics(by: PARTY, with: $with) { key meetings }
      }`,
      { with: [encodeId('Party', 'communist-party-of-china')] },
    );
    expect(answer.meetingStatistics[0]).toEqual({ key: 'communist-party-of-china', meetings: 6 });
    expect(answer.meetings.totalCount).toBe(6);
  });

  it('takes the filters of `meetings`', async () => {
    expect(await rows('YEAR', { status: ['PLANNED', 'REQUESTED'] })).toEqual([
      ['2025', 1],
      [null, 1],
    ]);
    expect(await rows('YEAR', { status: [] })).toEqual([]);
    expect(await rows('STATUS', { with: [CHINA, SOUTH_KOREA] })).toEqual([
      ['HELD', 2],
      ['POSTPONED', 1],
    ]);
    expect(await rows('STATUS', { with: [] })).toHaveLength(4);
    expect(await rows('PLACE', { place: 'hall' })).toEqual([['Great Hall of the People, Beijing', 1]]);
    expect(
      await rows('MONTH', { channel: encodeId('Channel', 'china-japan-ruling-party-exchange') }),
    ).toEqual([
      ['2018-10', 1],
      ['2025-01', 1],
    ]);
    expect(await rows('YEAR', { during: { from: '2024-12', to: '2025' } })).toEqual([
      ['2024', 1],
      ['2025', 5],
    ]);
    expect(await rows('MONTH', { during: { from: '2024-12', to: '2025', match: 'CERTAIN' } })).toEqual([
      ['2025-01', 5],
    ]);
    expect(await rows('YEAR', { during: null, status: null, with: null, place: null })).toHaveLength(4);
  });

  it('is one statement, and says what is wrong with its arguments', async () => {
    expect(
      (await runQuery(graph(), '{ meetingStatistics(by: PARTY) { entities { name } } }')).statements,
    ).toBe(1);
    const wrong = async (args: string) => {
      const { errors } = await runQuery(graph(), `{ meetingStatistics(by: YEAR, ${args}) { key } }`);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    const nobody = encodeId('Person', 'nobody');
    expect(await wrong(`with: ["${nobody}"]`)).toEqual([
      ['NOT_FOUND', 'with', `with: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await wrong(`channel: "${CHINA}"`)).toEqual([
      [
        'INVALID_ID',
        'channel',
        `channel: "${CHINA}" is that of a country; the id of an exchange channel is wanted. ${CHANNEL_ID_HINT}`,
      ],
    ]);
    expect(await wrong('during: { from: "2025", to: "2024" }')).toMatchObject([
      ['INVALID_ARGUMENT', 'during.from', expect.any(String)],
    ]);
    expect(await wrong('during: { from: "winter" }')).toMatchObject([
      ['INVALID_DATE', undefined, expect.any(String)],
    ]);
  });
});

const generated = () => generateRows({ people: 80, meetings: 400, seed: 3 });

describeOnEachEngine('what the load counted', generated, (graph) => {
  it.each(STATISTICS_KEYS)('by %s is what is counted when it is asked for', async (by) => {
    const { counted, asked } = await queryData(
      graph(),
      `query ($by: StatisticsKey!, $status: [MeetingStatus!]) {
        counted: meetingStatistics(by: $by) { key entities { slug } meetings }
        asked: meetingStatistics(by: $by, status: $status) { key entities { slug } meetings } }`,
      { by, status: MEETING_STATUSES },
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(counted).toEqual(asked);
  });

  it.each([
    'status: null, during: null, with: null, place: null, channel: null',
    'during: {}',
    'during: { match: CERTAIN }',
    'with: []',
  ])('is no other with %s', async (filter) => {
    const { counted, asked } = await queryData(
      graph(),
      `{ counted: meetingStatistics(by: YEAR) { key meetings } asked: meetingStatistics(by: YEAR, ${filter}) { key meetings } }`,
    );
    expect(counted.at(-1).key).toBe(null);
    expect(asked).toEqual(counted);
  });

  it('is nothing of no status', async () => {
    const { none } = await queryData(
      graph(),
      '{ none: meetingStatistics(by: YEAR, status: []) { key meetings } }',
    );
    expect(none).toEqual([]);
  });
});
