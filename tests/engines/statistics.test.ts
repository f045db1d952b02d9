/** `meetingStatistics`: exact counts from the article by every key, and with every filter of `meetings`. */
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
  const countsBy = async (by: string, variables: Record<string, unknown> = {}) => {
    const { meetingStatistics, meetings } = await queryData(graph(), QUERY, { by, ...variables });
    const counts = meetingStatistics.map(({ key, meetings }: Record<string, unknown>) => [key, meetings]);
    // Each meeting has at most one year, month, place and status, so the counts add up; null counts the rest.
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
    // The officer exchange lasted from November into December, so its month is null.
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
    expect(await countsBy(by)).toEqual(expected);
  });

  it('returns the entities of a country pair or party, and none for other keys', async () => {
    const result = await queryData(
      graph(),
      `{
        pairs: meetingStatistics(by: COUNTRY_PAIR) { entities { kind name ... on Country { iso2 } } }
        parties: meetingStatistics(by: PARTY, status: [HELD]) { meetings entities { kind name } }
        years: meetingStatistics(by: YEAR, during: { to: "2018" }) { key entities { name } }
      }`,
    );
    const country = (name: string, iso2: string) => ({ kind: 'COUNTRY', name, iso2 });
    const party = (name: string) => [{ kind: 'PARTY', name }];
    expect(result).toEqual({
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

  it('counts a country pair as often as the meetings with both, whoever represented them', async () => {
    const result = await queryData(
      graph(),
      `{
        meetingStatistics(by: COUNTRY_PAIR) { key meetings }
        japan: meetings(with: ["country/china", "country/japan"]) { totalCount }
        korea: meetings(with: ["country/china", "country/south-korea"]) { totalCount }
      }`,
    );
    expect(result).toEqual({
      meetingStatistics: [
        { key: 'china/japan', meetings: 8 },
        { key: 'china/south-korea', meetings: 3 },
      ],
      japan: { totalCount: 8 },
      korea: { totalCount: 3 },
    });
  });

  it('counts a party as often as the meetings with it', async () => {
    const result = await queryData(
      graph(),
      `query ($with: [ID!]) {
        meetings(with: $with) { totalCount }
        meetingStatistics(by: PARTY, with: $with) { key meetings }
      }`,
      { with: [encodeId('Party', 'communist-party-of-china')] },
    );
    expect(result.meetingStatistics[0]).toEqual({ key: 'communist-party-of-china', meetings: 6 });
    expect(result.meetings.totalCount).toBe(6);
  });

  it('applies the filters of `meetings`', async () => {
    expect(await countsBy('YEAR', { status: ['PLANNED', 'REQUESTED'] })).toEqual([
      ['2025', 1],
      [null, 1],
    ]);
    expect(await countsBy('YEAR', { status: [] })).toEqual([]);
    expect(await countsBy('STATUS', { with: [CHINA, SOUTH_KOREA] })).toEqual([
      ['HELD', 2],
      ['POSTPONED', 1],
    ]);
    expect(await countsBy('STATUS', { with: [] })).toHaveLength(4);
    expect(await countsBy('PLACE', { place: 'hall' })).toEqual([['Great Hall of the People, Beijing', 1]]);
    expect(
      await countsBy('MONTH', { channel: encodeId('Channel', 'china-japan-ruling-party-exchange') }),
    ).toEqual([
      ['2018-10', 1],
      ['2025-01', 1],
    ]);
    expect(await countsBy('YEAR', { during: { from: '2024-12', to: '2025' } })).toEqual([
      ['2024', 1],
      ['2025', 5],
    ]);
    expect(await countsBy('MONTH', { during: { from: '2024-12', to: '2025', match: 'CERTAIN' } })).toEqual([
      ['2025-01', 5],
    ]);
    expect(await countsBy('YEAR', { during: null, status: null, with: null, place: null })).toHaveLength(4);
  });

  it('takes one statement, and rejects invalid arguments', async () => {
    expect(
      (await runQuery(graph(), '{ meetingStatistics(by: PARTY) { entities { name } } }')).statements,
    ).toBe(1);
    const errorsOf = async (args: string) => {
      const { errors } = await runQuery(graph(), `{ meetingStatistics(by: YEAR, ${args}) { key } }`);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    const nobody = encodeId('Person', 'nobody');
    expect(await errorsOf(`with: ["${nobody}"]`)).toEqual([
      ['NOT_FOUND', 'with', `with: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await errorsOf(`channel: "${CHINA}"`)).toEqual([
      [
        'INVALID_ID',
        'channel',
        `channel: "${CHINA}" is the id of a country; expected the id of an exchange channel. ${CHANNEL_ID_HINT}`,
      ],
    ]);
    expect(await errorsOf('during: { from: "2025", to: "2024" }')).toMatchObject([
      ['INVALID_ARGUMENT', 'during.from', expect.any(String)],
    ]);
    expect(await errorsOf('during: { from: "winter" }')).toMatchObject([
      ['INVALID_DATE', undefined, expect.any(String)],
    ]);
  });
});

const generatedRows = () => generateRows({ people: 80, meetings: 400, seed: 3 });

describeOnEachEngine('precomputed meeting counts', generatedRows, (graph) => {
  it.each(STATISTICS_KEYS)('by %s equal counts computed for the query', async (by) => {
    const { precomputed, computed } = await queryData(
      graph(),
      `query ($by: StatisticsKey!, $status: [MeetingStatus!]) {
        precomputed: meetingStatistics(by: $by) { key entities { slug } meetings }
        computed: meetingStatistics(by: $by, status: $status) { key entities { slug } meetings } }`,
      { by, status: MEETING_STATUSES },
    );
    expect(computed.length).toBeGreaterThan(3);
    expect(precomputed).toEqual(computed);
  });

  it.each([
    'status: null, during: null, with: null, place: null, channel: null',
    'during: {}',
    'during: { match: CERTAIN }',
    'with: []',
  ])('do not change with %s', async (filter) => {
    const { precomputed, computed } = await queryData(
      graph(),
      `{ precomputed: meetingStatistics(by: YEAR) { key meetings } computed: meetingStatistics(by: YEAR, ${filter}) { key meetings } }`,
    );
    expect(precomputed.at(-1).key).toBe(null);
    expect(computed).toEqual(precomputed);
  });

  it('are empty for an empty list of statuses', async () => {
    const { none } = await queryData(
      graph(),
      '{ none: meetingStatistics(by: YEAR, status: []) { key meetings } }',
    );
    expect(none).toEqual([]);
  });
});
