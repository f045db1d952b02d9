/**
 * Valid time: a period holds from the last day on which it may have started, up to but not including the last day on
 * which it may have ended.
 */
import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../support/engines.js';
import { readRows } from '../support/materialize-rows.js';
import { queryData } from '../support/run-query.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const DATED = SMALL_DATASET.replace('asOf: 2025-01\n', 'start: 2020-03\n    end: 2021-05\n')
  .replace('date: 2025-01-14', 'date: "[2021-05-31..2021-06-02]"')
  .replace('{ phase: HALTED, start: 2018-10,', '{ phase: HALTED, start: 2018-10, end: 2019-02-03,');

describeOnEachEngine(
  'valid time',
  () => readRows(DATED),
  (graph) => {
    it.each([
      ['2020-03-30', 0],
      ['2020-03', 1],
      ['2020-03-31', 1],
      ['2021-05-30', 1],
      ['2021-05-31', 0],
      ['2021', 0],
    ])('a membership from 2020-03 to 2021-05, as of %s', async (asOf, count) => {
      const { party, person } = await queryData(
        graph(),
        `{ party(slug: "red-party") { members(asOf: "${asOf}") { totalCount } } person(slug: "ann-ames") { memberships(asOf: "${asOf}") { totalCount } } }`,
      );
      expect([party.members.totalCount, person.memberships.totalCount]).toEqual([count, count]);
    });

    it.each([
      ['2018-10-30', 'ACTIVE'],
      ['2018-10-31', 'HALTED'],
      ['2019-02-02', 'HALTED'],
      ['2019-02-03', null],
      ['2025', null],
    ])('a channel as of %s', async (asOf, phase) => {
      const { channel, channels } = await queryData(
        graph(),
        `{ channel(slug: "talks") { phase(asOf: "${asOf}") } channels(asOf: "${asOf}") { totalCount } }`,
      );
      expect([channel.phase, channels.totalCount]).toEqual([phase, phase === null ? 0 : 1]);
    });

    it.each([
      ['{ from: "2021-05" }', 1],
      ['{ from: "2021-06" }', 0],
      ['{ to: "2020-02" }', 0],
      ['{ to: "2020-03-01" }', 1],
      ['{ from: "2020-03", to: "2021-05", match: CERTAIN }', 1],
      ['{ from: "2020-04", to: "2021-05", match: CERTAIN }', 0],
      ['{ from: "2020-03", to: "2021-05-30", match: CERTAIN }', 0],
    ])('a membership within %s', async (during, count) => {
      const { person } = await queryData(
        graph(),
        `{ person(slug: "ann-ames") { memberships(during: ${during}) { totalCount } } }`,
      );
      expect(person.memberships.totalCount).toBe(count);
    });

    it('counts a meeting that was possibly on the last day of a membership as one of the party', async () => {
      const { party, country } = await queryData(
        graph(),
        '{ party(slug: "red-party") { meetingCount met { totalCount } meetings { totalCount } direct: meetings(scope: DIRECT) { totalCount } } country(slug: "aland") { meetingCount } }',
      );
      expect(party).toEqual({
        meetingCount: 1,
        met: { totalCount: 1 },
        meetings: { totalCount: 1 },
        direct: { totalCount: 0 },
      });
      expect(country).toEqual({ meetingCount: 1 });
    });
  },
);
