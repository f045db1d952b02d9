/** Invalid `where` filters: the code, the argument and the message of each error. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { CHANNEL_ID_HINT, ENTITY_ID_HINT, runQuery } from '../support/run-query.js';

const ID = {
  ldp: encodeId('Party', 'liberal-democratic-party'),
  military: encodeId('Channel', 'china-japan-military-exchange'),
};

describeOnEachEngine('an invalid where filter', articleRows, (graph) => {
  const nobody = encodeId('Party', 'nobody');
  const nested = (levels: number): unknown => (levels === 0 ? {} : { not: nested(levels - 1) });
  const SIXTH_LEVEL = 'where.not.not.not.not.not.not';

  it.each<[string, 'Person' | 'Meeting', unknown, string, string, string]>([
    [
      'an unknown entity id',
      'Person',
      { or: [{}, { party: [ID.ldp, nobody] }] },
      'NOT_FOUND',
      'where.or.1.party',
      `where.or.1.party: no party has the id "party/nobody". ${ENTITY_ID_HINT}`,
    ],
    [
      'an unknown channel id',
      'Meeting',
      { channel: [encodeId('Channel', 'none')] },
      'NOT_FOUND',
      'where.channel',
      `where.channel: no exchange channel has the id "channel/none". ${CHANNEL_ID_HINT}`,
    ],
    [
      'an id of another kind',
      'Person',
      { and: [{ not: { institution: [ID.ldp] } }] },
      'INVALID_ID',
      'where.and.0.not.institution',
      `where.and.0.not.institution: "${ID.ldp}" is the id of a party; expected the id of an institution. ${ENTITY_ID_HINT}`,
    ],
    [
      'text that is not an id',
      'Person',
      { met: { some: { with: ['nonsense'] } } },
      'INVALID_ID',
      'where.met.some.with',
      `where.met.some.with: "nonsense" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      'a channel id in place of an entity id',
      'Person',
      { met: { none: { with: [ID.military] } } },
      'INVALID_ID',
      'where.met.none.with',
      `where.met.none.with: "${ID.military}" is the id of an exchange channel; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      'a name without a letter',
      'Person',
      { name: '--' },
      'INVALID_ARGUMENT',
      'where.name',
      'where.name: "--" has no letter or digit; write a name or part of one.',
    ],
    [
      'an empty text',
      'Meeting',
      { or: [{ title: ' ' }] },
      'INVALID_ARGUMENT',
      'where.or.0.title',
      'where.or.0.title: is empty; write part of the text to find.',
    ],
    [
      'a text that is too long',
      'Person',
      { role: 'x'.repeat(201) },
      'INVALID_ARGUMENT',
      'where.role',
      'where.role: has 201 characters; write at most 200.',
    ],
    [
      'a reversed range',
      'Person',
      { met: { some: { during: { from: '2025', to: '2024' } } } },
      'INVALID_ARGUMENT',
      'where.met.some.during.from',
      'where.met.some.during.from (2025-01-01) is after where.met.some.during.to (2024-12-31); give the earlier day first.',
    ],
    [
      'a span in place of a day',
      'Person',
      { asOf: '2024/2025' },
      'INVALID_DATE',
      'where.asOf',
      'where.asOf: 2024/2025 is not a single day, month or year; write 2025-01-14, 2025-01 or 2025.',
    ],
    [
      'six levels of nesting',
      'Person',
      nested(6),
      'INVALID_ARGUMENT',
      SIXTH_LEVEL,
      `${SIXTH_LEVEL}: and, or and not can be nested at most 5 deep.`,
    ],
    [
      '51 conditions',
      'Meeting',
      { or: [...Array(24).fill({ title: 'a', role: 'b' }), {}, {}] },
      'INVALID_ARGUMENT',
      'where',
      'where: has more than 50 conditions; use fewer.',
    ],
  ])('is rejected: %s', async (_, type, where, code, argument, message) => {
    const field = { Person: 'people', Meeting: 'meetings' }[type];
    const { errors } = await runQuery(
      graph(),
      `query ($where: ${type}Where) { ${field}(where: $where) { totalCount } }`,
      { where },
    );
    expect(
      errors?.map(({ message: text, extensions }) => [extensions.code, extensions.argument, text]),
    ).toEqual([[code, argument, message]]);
  });

  it('is rejected by the schema if a list contains null', async () => {
    for (const where of [{ country: [null] }, { or: [null] }, { met: { some: { status: [null] } } }]) {
      const { errors } = await runQuery(
        graph(),
        'query ($where: PersonWhere) { people(where: $where) { totalCount } }',
        { where },
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
      expect(errors?.[0]?.message).toMatch(/not to be null/);
    }
  });

  it('is like a list argument with a channel id in place of an entity id', async () => {
    const { errors } = await runQuery(graph(), `{ meetings(with: ["${ID.military}"]) { totalCount } }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      `with: "${ID.military}" is the id of an exchange channel; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ]);
  });
});
