/** `timeline`: dated entries in order, undated entries in a separate list, with exact responses from the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { readRows } from '../support/materialize-rows.js';
import { ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const QUERY = `query ($during: DateRange, $about: [ID!], $kinds: [TimelineKind!], $undated: Boolean, $first: Int, $after: String) {
  timeline(during: $during, about: $about, kinds: $kinds, undated: $undated, first: $first, after: $after) {
    totalCount undatedCount pageInfo { endCursor } nodes { date event title }
  }
}`;
const WANG_YI = encodeId('Person', 'wang-yi');
const KOMEITO = encodeId('Party', 'komeito');
const RULING = 'China-Japan ruling-party exchange';

describeOnEachEngine('the timeline', articleRows, (graph) => {
  const timeline = async (variables: Record<string, unknown> = {}) =>
    (await queryData(graph(), QUERY, { first: 100, ...variables })).timeline;
  const lines = async (variables: Record<string, unknown> = {}) =>
    (await timeline(variables)).nodes.map(({ date, event, title }: Record<string, string>) =>
      date ? `${date} ${event} ${title}` : `${event} ${title}`,
    );

  it('lists all dated entries in order, each change once', async () => {
    expect(await lines()).toEqual([
      '2001 ACT Ban on imports of Japanese beef',
      `2006 LAUNCHED ${RULING} launched`,
      `2018-10 HALTED ${RULING} halted`,
      `2018-10 HELD Eighth session of the ${RULING}`,
      '2023-08 ACT Ban on imports of Japanese seafood',
      '2024 ACT Agreement of the leaders of China and Japan on a strategic relationship of mutual benefit',
      '2024-05 ACT Agreement of the foreign ministers of South Korea and China on shuttle diplomacy',
      '2024-05 HELD Cho Tae-yul and Wang Yi meet in Beijing',
      '2024-05 AGREED South Korea-China shuttle diplomacy between foreign ministers agreed upon',
      '2024-09 HELD Visit of a South Korean parliamentary delegation to Beijing',
      '2024-11-26/2024-12-04 HELD Officer exchange between Japan and China',
      '[2025-01-11..2025-01-20] PLANNED Visit of a delegation of the Eastern Theater Command to Japan',
      "2025-01-13 ACT China's defense ministry announces a visit of the Eastern Theater Command to Japan",
      '2025-01-13 ACT Li Shulei hopes for better relations, and for more dialogue and cultural exchange',
      '2025-01-13 HELD Li Shulei meets the Japanese delegation',
      '[2025-01-13..2025-01-14] ACT The Japanese delegation asks Wang Yi to visit Japan soon',
      '[2025-01-13..2025-01-14] HELD The Japanese delegation sees Wang Yi',
      `2025-01-14 REVIVED ${RULING} revived`,
      "2025-01-14 ACT Letter of Japan's prime minister, handed over by the Japanese delegation",
      `2025-01-14 HELD Ninth session of the ${RULING}`,
      '2025-01-14 HELD Wang Huning receives Hiroshi Moriyama and Makoto Nishida',
    ]);
  });

  it('lists undated entries separately, by title, and counts them in both lists', async () => {
    const dated = await timeline({ first: 1 });
    expect([dated.totalCount, dated.undatedCount]).toEqual([21, 21]);
    const undated = await timeline({ undated: true });
    expect([undated.totalCount, undated.undatedCount]).toEqual([21, 21]);
    const titles = undated.nodes.map(({ title }: { title: string }) => title);
    expect(titles).toEqual([...titles].sort());
    expect(undated.nodes.every(({ date }: { date: unknown }) => date === null)).toBe(true);
    expect(await lines({ undated: true, about: [WANG_YI] })).toEqual([
      'REQUESTED Visit of Wang Yi to Japan',
      'NAMED Wang Yi is named as Foreign Minister of Ministry of Foreign Affairs of China',
      'NAMED Wang Yi is named as Member of Central Politburo',
    ]);
    expect(await lines({ undated: true, kinds: ['CHANNEL'] })).toEqual([
      'REVIVED China-Japan military exchange revived',
      'ACTIVE South Korea-China parliamentary exchange active',
      'HALTED South Korea-China parliamentary exchange halted',
    ]);
    expect(await lines({ undated: true, kinds: ['ACT'] })).toEqual([
      'INTENDED Ban on imports of Japanese seafood, to be raised by the Japanese delegates',
      'INTENDED Hiroshi Moriyama is to press for imports of Japanese beef to resume',
      'INTENDED The Japanese delegates mean to address issues of Russia and North Korea',
    ]);
    expect(await lines({ undated: true, kinds: ['MEETING'] })).toEqual([
      'POSTPONED Return visit of the China-Korea Friendship Group to South Korea',
      'REQUESTED Visit of Wang Yi to Japan',
    ]);
    expect(await lines({ undated: null, kinds: ['MEMBERSHIP'] })).toEqual([]);
  });

  it('filters by a range, with possible or certain dates', async () => {
    const on14th = { from: '2025-01-14', to: '2025-01-14' };
    expect((await lines({ during: on14th })).map((line: string) => line.split(' ')[0])).toEqual([
      '[2025-01-11..2025-01-20]',
      '[2025-01-13..2025-01-14]',
      '[2025-01-13..2025-01-14]',
      ...Array(4).fill('2025-01-14'),
    ]);
    expect(await lines({ during: { ...on14th, match: 'CERTAIN' } })).toHaveLength(4);
    expect(await lines({ during: { to: '2018-10-01' }, kinds: ['CHANNEL', 'MEETING'] })).toEqual([
      `2006 LAUNCHED ${RULING} launched`,
      `2018-10 HALTED ${RULING} halted`,
      `2018-10 HELD Eighth session of the ${RULING}`,
    ]);
    expect(await lines({ during: { from: '2018-10-02', to: '2018', match: 'CERTAIN' } })).toEqual([]);
    expect((await timeline({ during: { from: '1900' } })).undatedCount).toBe(21);
    expect(await lines({ during: {} })).toHaveLength(21);
  });

  it('filters by entity, and finds the meetings of its members', async () => {
    expect(await lines({ about: [KOMEITO] })).toEqual([
      `2006 LAUNCHED ${RULING} launched`,
      `2018-10 HALTED ${RULING} halted`,
      `2018-10 HELD Eighth session of the ${RULING}`,
      '2025-01-13 HELD Li Shulei meets the Japanese delegation',
      '[2025-01-13..2025-01-14] HELD The Japanese delegation sees Wang Yi',
      `2025-01-14 REVIVED ${RULING} revived`,
      `2025-01-14 HELD Ninth session of the ${RULING}`,
      '2025-01-14 HELD Wang Huning receives Hiroshi Moriyama and Makoto Nishida',
    ]);
    const shuttle = encodeId('Institution', 'ministry-of-foreign-affairs-of-south-korea');
    expect(await lines({ about: [shuttle, WANG_YI], during: { to: '2024-06' } })).toEqual([
      '2024-05 ACT Agreement of the foreign ministers of South Korea and China on shuttle diplomacy',
      '2024-05 HELD Cho Tae-yul and Wang Yi meet in Beijing',
      '2024-05 AGREED South Korea-China shuttle diplomacy between foreign ministers agreed upon',
    ]);
    expect(await lines({ about: [] })).toEqual([]);
    expect(await lines({ kinds: [] })).toEqual([]);
    expect(await lines({ about: null, kinds: null })).toHaveLength(21);
  });

  it('links each entry to its source object, entities and evidence', async () => {
    const { dated, undated } = await queryData(
      graph(),
      `{
        dated: timeline(during: { from: "2025-01-13" }) { nodes { ...Entry } }
        undated: timeline(undated: true, kinds: [MEMBERSHIP], first: 1) { nodes { ...Entry } }
      }
      fragment Entry on TimelineEntry {
        id kind title entities { name } meeting { slug } channel { slug } act { target { name } } evidence { paragraph }
        membership { role member { name } organization { name } }
      }`,
    );
    const noLinks = { meeting: null, channel: null, act: null, membership: null };
    const entryOf = (title: string) => dated.nodes.find((one: { title: string }) => one.title === title);
    expect(entryOf('Li Shulei meets the Japanese delegation')).toEqual({
      ...noLinks,
      id: encodeId('TimelineEntry', 'meeting/li-shulei-and-the-japanese-delegation'),
      kind: 'MEETING',
      title: 'Li Shulei meets the Japanese delegation',
      entities: named('Li Shulei', 'Hiroshi Moriyama', 'Makoto Nishida'),
      meeting: { slug: 'li-shulei-and-the-japanese-delegation' },
      evidence: [{ paragraph: 4 }],
    });
    expect(entryOf(`${RULING} revived`)).toEqual({
      ...noLinks,
      id: encodeId('TimelineEntry', 'channel/china-japan-ruling-party-exchange/2/start'),
      kind: 'CHANNEL',
      title: `${RULING} revived`,
      entities: named('Communist Party of China', 'Liberal Democratic Party', 'Komeito'),
      channel: { slug: 'china-japan-ruling-party-exchange' },
      evidence: [{ paragraph: 0 }, { paragraph: 2 }],
    });
    // Two delegates took part in this act; it has one entry.
    expect(entryOf('The Japanese delegation asks Wang Yi to visit Japan soon')).toMatchObject({
      kind: 'ACT',
      entities: named('Hiroshi Moriyama', 'Makoto Nishida', 'Wang Yi'),
      act: { target: { name: 'Wang Yi' } },
    });
    expect(undated.nodes).toEqual([
      {
        ...noLinks,
        id: encodeId(
          'TimelineEntry',
          'membership/person/cho-tae-yul/institution/ministry-of-foreign-affairs-of-south-korea/foreign-minister/start',
        ),
        kind: 'MEMBERSHIP',
        title: 'Cho Tae-yul is named as Foreign Minister of Ministry of Foreign Affairs of South Korea',
        entities: named('Cho Tae-yul', 'Ministry of Foreign Affairs of South Korea'),
        membership: {
          role: 'Foreign Minister',
          member: { name: 'Cho Tae-yul' },
          organization: { name: 'Ministry of Foreign Affairs of South Korea' },
        },
        evidence: [{ paragraph: 7 }],
      },
    ]);
  });

  it('takes one statement, and rejects invalid arguments', async () => {
    expect((await runQuery(graph(), QUERY, { about: [WANG_YI] })).statements).toBe(1);
    const errorsOf = async (variables: Record<string, unknown>) => {
      const { errors } = await runQuery(graph(), QUERY, variables);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    const nobody = encodeId('Person', 'nobody');
    expect(await errorsOf({ about: [WANG_YI, nobody] })).toEqual([
      ['NOT_FOUND', 'about', `about: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await errorsOf({ undated: true, during: { from: '2025' } })).toEqual([
      [
        'INVALID_ARGUMENT',
        'during',
        'during: cannot be combined with undated: true, because undated entries are in no range; omit one of them.',
      ],
    ]);
    expect(await errorsOf({ during: { from: '2025', to: '2024' } })).toMatchObject([
      ['INVALID_ARGUMENT', 'during.from', expect.any(String)],
    ]);
    expect(await errorsOf({ first: 101 })).toMatchObject([['INVALID_ARGUMENT', 'first', expect.any(String)]]);
    const after = (await timeline({ first: 1 })).pageInfo.endCursor;
    expect((await lines({ first: 1, after }))[0]).toBe(`2006 LAUNCHED ${RULING} launched`);
    expect(await errorsOf({ after, undated: true })).toMatchObject([
      ['INVALID_CURSOR', 'after', expect.any(String)],
    ]);
  });
});

/** A membership with start and end, and a channel with a gap between two periods, and an end. */
const WITH_ENDS = SMALL_DATASET.replace('asOf: 2025-01\n', 'start: 2020-03\n    end: 2021-05\n').replace(
  '{ phase: HALTED, start: 2018-10,',
  '{ phase: HALTED, start: 2018-11, end: 2020, sources: [{ paragraph: 2, forms: [talks] }] }\n      - { phase: ENDED, start: 2020,',
);

describeOnEachEngine(
  'timeline entries of starts and ends',
  () => readRows(WITH_ENDS),
  (graph) => {
    it('include an end only if no other period starts on that date', async () => {
      const { timeline } = await queryData(graph(), QUERY, {});
      expect(timeline.nodes).toEqual([
        { date: '2006', event: 'ACTIVE', title: 'Talks active' },
        { date: '2018-10', event: 'ENDED', title: 'Talks no longer active' },
        { date: '2018-11', event: 'HALTED', title: 'Talks halted' },
        { date: '2020', event: 'ENDED', title: 'Talks ended' },
        { date: '2020-03', event: 'BEGAN', title: 'Ann Ames became Chair of Red Party' },
        { date: '2021-05', event: 'ENDED', title: 'Ann Ames ceased to be Chair of Red Party' },
        { date: '2025-01-14', event: 'HELD', title: 'Ann and Bob' },
      ]);
      expect([timeline.totalCount, timeline.undatedCount]).toEqual([7, 1]);
    });
  },
);

function named(...names: string[]) {
  return names.map((name) => ({ name }));
}
