/** The timeline: what happened when, exact answers from the article, and what is undated on a list of its own. */
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
  const told = async (variables: Record<string, unknown> = {}) =>
    (await timeline(variables)).nodes.map(({ date, event, title }: Record<string, string>) =>
      date ? `${date} ${event} ${title}` : `${event} ${title}`,
    );

  it('tells the whole story in order, each change once', async () => {
    expect(await told()).toEqual([
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

  it('keeps what is undated on a list of its own, by title, and counts it on the other', async () => {
    const dated = await timeline({ first: 1 });
    expect([dated.totalCount, dated.undatedCount]).toEqual([21, 21]);
    const undated = await timeline({ undated: true });
    expect([undated.totalCount, undated.undatedCount]).toEqual([21, 21]);
    const titles = undated.nodes.map(({ title }: { title: string }) => title);
    expect(titles).toEqual([...titles].sort());
    expect(undated.nodes.every(({ date }: { date: unknown }) => date === null)).toBe(true);
    expect(await told({ undated: true, about: [WANG_YI] })).toEqual([
      'REQUESTED Visit of Wang Yi to Japan',
      'NAMED Wang Yi is named as Foreign Minister of Ministry of Foreign Affairs of China',
      'NAMED Wang Yi is named as Member of Central Politburo',
    ]);
    expect(await told({ undated: true, kinds: ['CHANNEL'] })).toEqual([
      'REVIVED China-Japan military exchange revived',
      'ACTIVE South Korea-China parliamentary exchange active',
      'HALTED South Korea-China parliamentary exchange halted',
    ]);
    expect(await told({ undated: true, kinds: ['ACT'] })).toEqual([
      'INTENDED Ban on imports of Japanese seafood, to be raised by the Japanese delegates',
      'INTENDED Hiroshi Moriyama is to press for imports of Japanese beef to resume',
      'INTENDED The Japanese delegates mean to address issues of Russia and North Korea',
    ]);
    expect(await told({ undated: true, kinds: ['MEETING'] })).toEqual([
      'POSTPONED Return visit of the China-Korea Friendship Group to South Korea',
      'REQUESTED Visit of Wang Yi to Japan',
    ]);
    expect(await told({ undated: null, kinds: ['MEMBERSHIP'] })).toEqual([]);
  });

  it('takes a range by possibility, or by certainty', async () => {
    const on14th = { from: '2025-01-14', to: '2025-01-14' };
    expect((await told({ during: on14th })).map((line: string) => line.split(' ')[0])).toEqual([
      '[2025-01-11..2025-01-20]',
      '[2025-01-13..2025-01-14]',
      '[2025-01-13..2025-01-14]',
      ...Array(4).fill('2025-01-14'),
    ]);
    expect(await told({ during: { ...on14th, match: 'CERTAIN' } })).toHaveLength(4);
    expect(await told({ during: { to: '2018-10-01' }, kinds: ['CHANNEL', 'MEETING'] })).toEqual([
      `2006 LAUNCHED ${RULING} launched`,
      `2018-10 HALTED ${RULING} halted`,
      `2018-10 HELD Eighth session of the ${RULING}`,
    ]);
    expect(await told({ during: { from: '2018-10-02', to: '2018', match: 'CERTAIN' } })).toEqual([]);
    expect((await timeline({ during: { from: '1900' } })).undatedCount).toBe(21);
    expect(await told({ during: {} })).toHaveLength(21);
  });

  it('is about an entity itself, and at meetings about those whose people were there', async () => {
    expect(await told({ about: [KOMEITO] })).toEqual([
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
    expect(await told({ about: [shuttle, WANG_YI], during: { to: '2024-06' } })).toEqual([
      '2024-05 ACT Agreement of the foreign ministers of South Korea and China on shuttle diplomacy',
      '2024-05 HELD Cho Tae-yul and Wang Yi meet in Beijing',
      '2024-05 AGREED South Korea-China shuttle diplomacy between foreign ministers agreed upon',
    ]);
    expect(await told({ about: [] })).toEqual([]);
    expect(await told({ kinds: [] })).toEqual([]);
    expect(await told({ about: null, kinds: null })).toHaveLength(21);
  });

  it('links each entry to its thing, names whom it concerns, and says what it rests on', async () => {
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
    const nothing = { meeting: null, channel: null, act: null, membership: null };
    const of = (title: string) => dated.nodes.find((one: { title: string }) => one.title === title);
    expect(of('Li Shulei meets the Japanese delegation')).toEqual({
      ...nothing,
      id: encodeId('TimelineEntry', 'meeting/li-shulei-and-the-japanese-delegation'),
      kind: 'MEETING',
      title: 'Li Shulei meets the Japanese delegation',
      entities: named('Li Shulei', 'Hiroshi Moriyama', 'Makoto Nishida'),
      meeting: { slug: 'li-shulei-and-the-japanese-delegation' },
      evidence: [{ paragraph: 4 }],
    });
    expect(of(`${RULING} revived`)).toEqual({
      ...nothing,
      id: encodeId('TimelineEntry', 'channel/china-japan-ruling-party-exchange/2/start'),
      kind: 'CHANNEL',
      title: `${RULING} revived`,
      entities: named('Communist Party of China', 'Liberal Democratic Party', 'Komeito'),
      channel: { slug: 'china-japan-ruling-party-exchange' },
      evidence: [{ paragraph: 0 }, { paragraph: 2 }],
    });
    // Two asked: one act, and one entry.
    expect(of('The Japanese delegation asks Wang Yi to visit Japan soon')).toMatchObject({
      kind: 'ACT',
      entities: named('Hiroshi Moriyama', 'Makoto Nishida', 'Wang Yi'),
      act: { target: { name: 'Wang Yi' } },
    });
    expect(undated.nodes).toEqual([
      {
        ...nothing,
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

  it('is one statement, and says what is wrong with its arguments', async () => {
    expect((await runQuery(graph(), QUERY, { about: [WANG_YI] })).statements).toBe(1);
    const wrong = async (variables: Record<string, unknown>) => {
      const { errors } = await runQuery(graph(), QUERY, variables);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    const nobody = encodeId('Person', 'nobody');
    expect(await wrong({ about: [WANG_YI, nobody] })).toEqual([
      ['NOT_FOUND', 'about', `about: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await wrong({ undated: true, during: { from: '2025' } })).toEqual([
      [
        'INVALID_ARGUMENT',
        'during',
        'during: what is undated lies in no range of time; leave out during, or undated.',
      ],
    ]);
    expect(await wrong({ during: { from: '2025', to: '2024' } })).toMatchObject([
      ['INVALID_ARGUMENT', 'during.from', expect.any(String)],
    ]);
    expect(await wrong({ first: 101 })).toMatchObject([['INVALID_ARGUMENT', 'first', expect.any(String)]]);
    const after = (await timeline({ first: 1 })).pageInfo.endCursor;
    expect((await told({ first: 1, after }))[0]).toBe(`2006 LAUNCHED ${RULING} launched`);
    expect(await wrong({ after, undated: true })).toMatchObject([
      ['INVALID_CURSOR', 'after', expect.any(String)],
    ]);
  });
});

/** A mandate with both ends, a gap between two periods of a channel, and its end. */
const CHANGING = SMALL_DATASET.replace('asOf: 2025-01\n', 'start: 2020-03\n    end: 2021-05\n').replace(
  '{ phase: HALTED, start: 2018-10,',
  '{ phase: HALTED, start: 2018-11, end: 2020, sources: [{ paragraph: 2, forms: [talks] }] }\n      - { phase: ENDED, start: 2020,',
);

describeOnEachEngine(
  'the timeline of beginnings and ends',
  () => readRows(CHANGING),
  (graph) => {
    it('has an end of its own only where nothing else begins on that date', async () => {
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
