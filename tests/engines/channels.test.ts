/** Exchange channels: their periods, phases and dormancy, as of a day and within a range. */
import { expect, it } from 'vitest';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { readRows } from '../support/materialize-rows.js';
import { queryData, runQuery } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const RULING = 'china-japan-ruling-party-exchange';
const MILITARY = 'china-japan-military-exchange';
const LAWMAKERS = 'south-korea-china-parliamentary-exchange';
const SHUTTLE = 'south-korea-china-shuttle-diplomacy';

describeOnEachEngine('channels', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('returns the periods of a channel and its phase on a day', async () => {
    const { channel } = await data(`{
      channel(slug: "china-japan-ruling-party-exchange") {
        name kind endpoints { name }
        before: phase(asOf: "2005") launched: phase(asOf: "2006") midOctober: phase(asOf: "2018-10-15") november: phase(asOf: "2018-11-01")
        year2018: phase(asOf: "2018") eve: phase(asOf: "2025-01-13") day: phase(asOf: "2025-01-14") now: phase
        periods { phase opening start end reason evidence { paragraph support } }
        sessions { totalCount nodes { session date sides { participants { entity { name } } } } }
      }
    }`);
    expect(channel).toEqual({
      name: 'China-Japan ruling-party exchange',
      kind: 'PARTY',
      endpoints: [
        { name: 'Communist Party of China' },
        { name: 'Liberal Democratic Party' },
        { name: 'Komeito' },
      ],
      before: null,
      launched: 'ACTIVE',
      midOctober: 'ACTIVE',
      november: 'HALTED',
      year2018: 'HALTED',
      eve: 'HALTED',
      day: 'ACTIVE',
      now: 'ACTIVE',
      periods: [
        {
          phase: 'ACTIVE',
          opening: 'LAUNCHED',
          start: '2006',
          end: '2018-10',
          reason: null,
          evidence: [{ paragraph: 2, support: 'STATED' }],
        },
        {
          phase: 'HALTED',
          opening: null,
          start: '2018-10',
          end: '2025-01-14',
          reason: 'The COVID-19 pandemic and worsening relations between the two countries',
          evidence: [{ paragraph: 2, support: 'STATED' }],
        },
        {
          phase: 'ACTIVE',
          opening: 'REVIVED',
          start: '2025-01-14',
          end: null,
          reason: 'Possibly that both countries expected Donald Trump to govern the United States again',
          evidence: [
            { paragraph: 0, support: 'STATED' },
            { paragraph: 2, support: 'STATED' },
          ],
        },
      ],
      sessions: {
        totalCount: 2,
        nodes: [
          {
            session: 9,
            date: '2025-01-14',
            sides: [side('Liu Jianchao'), side('Hiroshi Moriyama', 'Makoto Nishida')],
          },
          {
            session: 8,
            date: '2018-10',
            sides: [side('Communist Party of China'), side('Liberal Democratic Party', 'Komeito')],
          },
        ],
      },
    });
  });

  it('lists channels by kind, phase and day', async () => {
    const result = await data(`{
      halted2020: channels(phase: HALTED, asOf: "2020") { nodes { slug } }
      halted: channels(phase: HALTED) { totalCount nodes { slug } }
      agreed: channels(phase: AGREED) { nodes { slug } }
      active: channels(phase: ACTIVE) { nodes { slug } }
      military: channels(kind: MILITARY) { nodes { slug then: phase(asOf: "2024-12") now: phase periods { phase opening start asOf } } }
      in2010: channels(asOf: "2010") { nodes { slug } }
      ofJapan: country(slug: "japan") { channels { nodes { slug } } }
      all: channels(first: 2) { totalCount pageInfo { hasNextPage } nodes { name } }
    }`);
    expect(result).toEqual({
      halted2020: slugs('china-japan-ruling-party-exchange'),
      halted: { totalCount: 1, ...slugs('south-korea-china-parliamentary-exchange') },
      agreed: slugs('south-korea-china-shuttle-diplomacy'),
      active: slugs('china-japan-military-exchange', 'china-japan-ruling-party-exchange'),
      military: {
        nodes: [
          {
            slug: 'china-japan-military-exchange',
            // biome-ignore lint/suspicious/noThenProperty: an alias of the query
            then: null,
            now: 'ACTIVE',
            periods: [{ phase: 'ACTIVE', opening: 'REVIVED', start: null, asOf: '2025-01-13' }],
          },
        ],
      },
      in2010: slugs('china-japan-ruling-party-exchange'),
      ofJapan: { channels: slugs('china-japan-military-exchange', 'china-japan-ruling-party-exchange') },
      all: {
        totalCount: 4,
        pageInfo: { hasNextPage: true },
        nodes: [{ name: 'China-Japan military exchange' }, { name: 'China-Japan ruling-party exchange' }],
      },
    });
  });

  it('keeps a period without a known end open on the last representable day', async () => {
    const on = (day: string) => `{
      channel(slug: "china-japan-ruling-party-exchange") { phase(asOf: "${day}") }
      channels(asOf: "${day}") { totalCount }
    }`;
    const before = await queryData(graph(), on('9998'));
    expect(before).toEqual({ channel: { phase: 'ACTIVE' }, channels: { totalCount: 4 } });
    expect(await queryData(graph(), on('9999'))).toEqual(before);
  });
});

describeOnEachEngine('channels over time', articleRows, (graph) => {
  const slugs = async (args: string) => {
    const { channels } = await queryData(graph(), `{ channels(${args}) { totalCount nodes { slug } } }`);
    expect(channels.totalCount).toBe(channels.nodes.length);
    return channels.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it.each([
    ['phase: HALTED, during: { from: "2020", to: "2020" }', [RULING]],
    ['phase: HALTED, during: { from: "2025-01-15" }', [LAWMAKERS]],
    ['phase: HALTED, during: { to: "2018-10-01" }', [RULING]],
    ['phase: HALTED, during: { to: "2018-09" }', []],
    ['phase: HALTED, during: { from: "2018", to: "2025", match: CERTAIN }', [RULING]],
    ['phase: HALTED, during: { from: "2020", to: "2020", match: CERTAIN }', []],
    ['phase: ACTIVE, during: { from: "2024-10", to: "2024-12" }', [LAWMAKERS]],
    // The lawmakers' exchange has an active period without a known end; its halt is certain from the end of January.
    ['phase: ACTIVE, during: { from: "2025-02" }', [MILITARY, RULING]],
    ['phase: AGREED, during: { from: "2024" }', [SHUTTLE]],
    ['phase: ENDED, during: { from: "1900" }', []],
    ['during: { to: "2010" }', [RULING]],
    ['during: { from: "1900" }', [MILITARY, RULING, LAWMAKERS, SHUTTLE]],
    ['during: {}', [MILITARY, RULING, LAWMAKERS, SHUTTLE]],
    // One period must match phase, day and range: the channel was active in 2018, but halted on that day.
    ['phase: ACTIVE, asOf: "2018-12-31", during: { from: "2018", to: "2018" }', []],
    ['phase: HALTED, asOf: "2018-12-31", during: { from: "2018", to: "2018" }', [RULING]],
    ['asOf: "2024-12", during: { to: "2020" }', [RULING]],
    ['phase: HALTED, during: null', [LAWMAKERS]],
    ['kind: MILITARY, during: { from: "2020" }', [MILITARY]],
  ])('filters by %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it('filters the channels of an entity in the same way', async () => {
    const { party } = await queryData(
      graph(),
      `{
        party(slug: "komeito") {
          in2020: channels(phase: HALTED, during: { from: "2020", to: "2020" }) { nodes { slug } }
          later: channels(phase: HALTED, during: { from: "2025-02" }) { nodes { slug } }
          now: channels(phase: HALTED) { nodes { slug } }
          early: channels(during: { to: "2005" }) { nodes { slug } }
        }
      }`,
    );
    expect(party).toEqual({
      in2020: { nodes: [{ slug: RULING }] },
      later: { nodes: [] },
      now: { nodes: [] },
      early: { nodes: [] },
    });
  });

  it('returns the periods of a day or a range, by default all', async () => {
    const { channel } = await queryData(
      graph(),
      `{ channel(slug: "${RULING}") {
        all: periods { phase }
        on: periods(asOf: "2018-10-15") { phase }
        endOf2018: periods(asOf: "2018") { phase start end }
        before: periods(asOf: "2005") { phase }
        in2018: periods(during: { from: "2018", to: "2018" }) { phase opening }
        within: periods(during: { from: "2018", to: "2025", match: CERTAIN }) { phase }
        since2025: periods(during: { from: "2025-01-15" }) { opening }
        both: periods(asOf: "2018-12-31", during: { to: "2018" }) { phase }
      } }`,
    );
    expect(channel).toEqual({
      all: [{ phase: 'ACTIVE' }, { phase: 'HALTED' }, { phase: 'ACTIVE' }],
      on: [{ phase: 'ACTIVE' }],
      endOf2018: [{ phase: 'HALTED', start: '2018-10', end: '2025-01-14' }],
      before: [],
      in2018: [
        { phase: 'ACTIVE', opening: 'LAUNCHED' },
        { phase: 'HALTED', opening: null },
      ],
      within: [{ phase: 'HALTED' }],
      since2025: [{ opening: 'REVIVED' }],
      both: [{ phase: 'HALTED' }],
    });
  });

  it.each([
    // Halted on an unknown day of October 2018: certain from the last day of the month.
    ['2018-10-30', null],
    ['2018-10', 0],
    ['2018-11-01', 1],
    ['2018', 61],
    ['2020-02-29', 486],
    ['2025-01-13', 2266],
    ['2025-01-14', null],
    ['2005', null],
  ])('counts the dormant days as of %s', async (asOf, days) => {
    const { channel } = await queryData(
      graph(),
      `{ channel(slug: "${RULING}") { dormantDays(asOf: "${asOf}") } }`,
    );
    expect(channel).toEqual({ dormantDays: days });
  });

  it('counts dormant days up to the date of the dataset by default', async () => {
    const { dataset, channels } = await queryData(
      graph(),
      '{ dataset { asOf } channels { nodes { slug dormantDays sessions { nodes { session } } } } }',
    );
    expect(dataset.asOf).toBe('2025-01');
    expect(channels.nodes).toEqual([
      { slug: MILITARY, dormantDays: null, sessions: { nodes: [{ session: null }, { session: null }] } },
      { slug: RULING, dormantDays: null, sessions: { nodes: [{ session: 9 }, { session: 8 }] } },
      { slug: LAWMAKERS, dormantDays: 0, sessions: { nodes: [{ session: null }, { session: null }] } },
      { slug: SHUTTLE, dormantDays: null, sessions: { nodes: [] } },
    ]);
  });

  it('rejects invalid arguments', async () => {
    const errorsOf = async (query: string) => {
      const { errors } = await runQuery(graph(), query);
      return errors?.map(({ extensions: { code, argument } }) => [code, argument]);
    };
    expect(await errorsOf('{ channels(during: { from: "2021", to: "2020" }) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'during.from'],
    ]);
    const channelQuery = (field: string) => `{ channel(slug: "${RULING}") { ${field} } }`;
    expect(await errorsOf(channelQuery('dormantDays(asOf: "2018/2020")'))).toEqual([
      ['INVALID_DATE', 'asOf'],
    ]);
    expect(await errorsOf(channelQuery('periods(asOf: "[2018..2020]") { phase }'))).toEqual([
      ['INVALID_DATE', 'asOf'],
    ]);
    expect(await errorsOf(channelQuery('periods(during: { from: "2021", to: "2020" }) { phase }'))).toEqual([
      ['INVALID_ARGUMENT', 'during.from'],
    ]);
  });
});

/** A halt in two periods that follow each other, each with its own reason. */
const TWO_HALTED_PERIODS = SMALL_DATASET.replace(
  '{ phase: HALTED, start: 2018-10, sources',
  '{ phase: HALTED, start: 2018-10, end: 2019, reason: one, sources: [{ paragraph: 2, forms: [talks] }] }\n      - { phase: HALTED, start: 2019-06, reason: other, sources',
);

describeOnEachEngine(
  'a halt in two consecutive periods',
  () => readRows(TWO_HALTED_PERIODS),
  (graph) => {
    it('counts as one dormancy', async () => {
      const { channel } = await queryData(
        graph(),
        '{ channel(slug: "talks") { on: dormantDays(asOf: "2019-07-01") periods(asOf: "2019-07-01") { reason } } }',
      );
      expect(channel).toEqual({ on: 243, periods: [{ reason: 'other' }] });
    });
  },
);

function side(...names: string[]) {
  return { participants: names.map((name) => ({ entity: { name } })) };
}

function slugs(...all: string[]) {
  return { nodes: all.map((slug) => ({ slug })) };
}
