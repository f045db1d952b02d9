/** Invalid arguments: the code, the argument and the message of each error. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { ENTITY_ID_HINT, runQuery } from '../support/run-query.js';

describeOnEachEngine('invalid arguments', articleRows, (graph) => {
  it('are reported with a code, the argument and a message', async () => {
    const errorsOf = async (query: string) => {
      const { errors } = await runQuery(graph(), query);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    expect(await errorsOf('{ people(first: 101) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'first', 'people(first: 101): first must be between 1 and 100.'],
    ]);
    expect(await errorsOf('{ people(last: 0) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'last', 'people(last: 0): last must be between 1 and 100.'],
    ]);
    expect(await errorsOf('{ people(first: 1, last: 1) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'last', 'people takes first or last, not both.'],
    ]);
    expect(await errorsOf('{ people { nodes { met(first: -1) { totalCount } } } }')).toEqual([
      ['INVALID_ARGUMENT', 'first', 'met(first: -1): first must be between 1 and 100.'],
    ]);
    expect(await errorsOf('{ channels(asOf: "2024/2025") { totalCount } }')).toEqual([
      [
        'INVALID_DATE',
        'asOf',
        'asOf: 2024/2025 is not a single day, month or year; write 2025-01-14, 2025-01 or 2025.',
      ],
    ]);
    expect(await errorsOf('{ node(id: "nonsense") { id } }')).toEqual([
      [
        'INVALID_ID',
        'id',
        'id: "nonsense" is not an id; expected the id of a node. Ids come from any field `id`; kind/slug, such as person/wang-yi, works as well.',
      ],
    ]);
    const nobody = encodeId('Person', 'nobody');
    expect(await errorsOf(`{ meetings(with: ["${nobody}"]) { totalCount } }`)).toEqual([
      ['NOT_FOUND', 'with', `with: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    const nowhere = encodeId('Country', 'nowhere');
    expect(await errorsOf(`{ people(where: { country: "${nowhere}" }) { totalCount } }`)).toEqual([
      [
        'NOT_FOUND',
        'where.country',
        `where.country: no country has the id "country/nowhere". ${ENTITY_ID_HINT}`,
      ],
    ]);
    expect(await errorsOf('{ meetings(during: { from: "2025-02", to: "2025-01" }) { totalCount } }')).toEqual(
      [
        [
          'INVALID_ARGUMENT',
          'during.from',
          'during.from (2025-02-01) is after during.to (2025-01-31); give the earlier day first.',
        ],
      ],
    );
    expect(await errorsOf('{ people(after: "abc") { nodes { name } } }')).toEqual([
      [
        'INVALID_CURSOR',
        'after',
        'after is not a cursor of this list: take one from the same field with the same order and filters.',
      ],
    ]);
    expect(await errorsOf('{ whoMet(name: "--") { resolution } }')).toEqual([
      ['INVALID_ARGUMENT', 'name', 'name: "--" has no letter or digit; write a name or part of one.'],
    ]);
  });

  it.each([
    ['{ meetings(channel: "") { totalCount } }', 'INVALID_ID', 'channel'],
    [`{ meetings(channel: "${encodeId('Channel', 'none')}") { totalCount } }`, 'NOT_FOUND', 'channel'],
    ['{ meetings(place: " ") { totalCount } }', 'INVALID_ARGUMENT', 'place'],
    ['{ meetingStatistics(by: YEAR, channel: "") { key } }', 'INVALID_ID', 'channel'],
  ])('include empty and unknown values: %s', async (query, code, argument) => {
    const { errors } = await runQuery(graph(), query);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      [code, argument],
    ]);
  });
});
