/** Time on channels: what was halted when, periods on a day and within a range, and how long a channel lies dormant. */
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
    // The lawmakers' exchange was active without a known end, and is certainly halted since the end of January.
    ['phase: ACTIVE, during: { from: "2025-02" }', [MILITARY, RULING]],
    ['phase: AGREED, during: { from: "2024" }', [SHUTTLE]],
    ['phase: ENDED, during: { from: "1900" }', []],
    ['during: { to: "2010" }', [RULING]],
    ['during: { from: "1900" }', [MILITARY, RULING, LAWMAKERS, SHUTTLE]],
    ['during: {}', [MILITARY, RULING, LAWMAKERS, SHUTTLE]],
    // Day, range and phase are those of one period: it was active in 2018, and halted on the day.
    ['phase: ACTIVE, asOf: "2018-12-31", during: { from: "2018", to: "2018" }', []],
    ['phase: HALTED, asOf: "2018-12-31", during: { from: "2018", to: "2018" }', [RULING]],
    ['asOf: "2024-12", during: { to: "2020" }', [RULING]],
    ['phase: HALTED, during: null', [LAWMAKERS]],
    ['kind: MILITARY, during: { from: "2020" }', [MILITARY]],
  ])('finds channels by %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it('finds those of an entity in the same way', async () => {
    const answer = await queryData(
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
    expect(answer.party).toEqual({
      in2020: { nodes: [{ slug: RULING }] },
      later: { nodes: [] },
      now: { nodes: [] },
      early: { nodes: [] },
    });
  });

  it('gives the periods of a day or a range, and all when neither is asked for', async () => {
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
    // Halted in October 2018 on an unknown day: certain from its last.
    ['2018-10-30', null],
    ['2018-10', 0],
    ['2018-11-01', 1],
    ['2018', 61],
    ['2020-02-29', 486],
    ['2025-01-13', 2266],
    ['2025-01-14', null],
    ['2005', null],
  ])('counts the days of dormancy as of %s', async (asOf, days) => {
    const { channel } = await queryData(
      graph(),
      `{ channel(slug: "${RULING}") { dormantDays(asOf: "${asOf}") } }`,
    );
    expect(channel).toEqual({ dormantDays: days });
  });

  it('counts to the day of the data set where no day is asked for', async () => {
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

  it('says what is wrong with its arguments', async () => {
    const wrong = async (query: string) => {
      const { errors } = await runQuery(graph(), query);
      return errors?.map(({ extensions: { code, argument } }) => [code, argument]);
    };
    expect(await wrong('{ channels(during: { from: "2021", to: "2020" }) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'during.from'],
    ]);
    const of = (field: string) => `{ channel(slug: "${RULING}") { ${field} } }`;
    expect(await wrong(of('dormantDays(asOf: "2018/2020")'))).toEqual([['INVALID_DATE', 'asOf']]);
    expect(await wrong(of('periods(asOf: "[2018..2020]") { phase }'))).toEqual([['INVALID_DATE', 'asOf']]);
    expect(await wrong(of('periods(during: { from: "2021", to: "2020" }) { phase }'))).toEqual([
      ['INVALID_ARGUMENT', 'during.from'],
    ]);
  });
});

/** A halt told in two periods, each with a reason of its own. */
const TWICE = SMALL_DATASET.replace(
  '{ phase: HALTED, start: 2018-10, sources',
  '{ phase: HALTED, start: 2018-10, end: 2019, reason: one, sources: [{ paragraph: 2, forms: [talks] }] }\n      - { phase: HALTED, start: 2019-06, reason: other, sources',
);

describeOnEachEngine(
  'a halt told in two periods',
  () => readRows(TWICE),
  (graph) => {
    it('is one dormancy', async () => {
      const { channel } = await queryData(
        graph(),
        '{ channel(slug: "talks") { on: dormantDays(asOf: "2019-07-01") periods(asOf: "2019-07-01") { reason } } }',
      );
      expect(channel).toEqual({ on: 243, periods: [{ reason: 'other' }] });
    });
  },
);
