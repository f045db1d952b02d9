/** Questions at their edges: nothing but a type's name, the last day of all, texts and ids that are empty. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData, runQuery } from '../support/run-query.js';

describeOnEachEngine('the edges of questions', articleRows, (graph) => {
  it('are the names of types alone, with and without a filter', async () => {
    const query = `query ($with: [ID!]) {
      people { __typename }
      timeline { nodes @skip(if: true) { title } }
      met: people(where: { met: { some: { with: $with } } }) { __typename }
    }`;
    expect(await queryData(graph(), query, { with: [encodeId('Country', 'china')] })).toEqual({
      people: { __typename: 'PersonConnection' },
      timeline: {},
      met: { __typename: 'PersonConnection' },
    });
  });

  it('are the last day of all, on which what has no known end goes on', async () => {
    const on = (day: string) => `{
      channel(slug: "china-japan-ruling-party-exchange") { phase(asOf: "${day}") }
      channels(asOf: "${day}") { totalCount }
    }`;
    const before = await queryData(graph(), on('9998'));
    expect(before).toEqual({ channel: { phase: 'ACTIVE' }, channels: { totalCount: 4 } });
    expect(await queryData(graph(), on('9999'))).toEqual(before);
  });

  it.each([
    ['{ meetings(channel: "") { totalCount } }', 'INVALID_ID', 'channel'],
    [`{ meetings(channel: "${encodeId('Channel', 'none')}") { totalCount } }`, 'NOT_FOUND', 'channel'],
    ['{ meetings(place: " ") { totalCount } }', 'INVALID_ARGUMENT', 'place'],
    ['{ meetingStatistics(by: YEAR, channel: "") { key } }', 'INVALID_ID', 'channel'],
  ])('are what is empty or not there: %s', async (query, code, argument) => {
    const { errors } = await runQuery(graph(), query);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      [code, argument],
    ]);
  });
});
