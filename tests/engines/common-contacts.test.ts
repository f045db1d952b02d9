/** `commonContacts`: who met both of two entities, with exact responses from the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';

const QUERY = `query ($a: ID!, $b: ID!, $status: [MeetingStatus!], $during: DateRange, $scope: Scope, $first: Int, $after: String) {
  commonContacts(a: $a, b: $b, status: $status, during: $during, scope: $scope, first: $first, after: $after) {
    totalCount
    undatedCount
    pageInfo { endCursor }
    nodes { counterpart { name } meetingCount firstDate lastDate meetings { basis meeting { slug } } }
  }
}`;

const MORIYAMA = encodeId('Person', 'hiroshi-moriyama');
const NISHIDA = encodeId('Person', 'makoto-nishida');
const CHO = encodeId('Person', 'cho-tae-yul');
const CPC = encodeId('Party', 'communist-party-of-china');
const LDP = encodeId('Party', 'liberal-democratic-party');
const KOMEITO = encodeId('Party', 'komeito');
const CHINA = encodeId('Country', 'china');

describeOnEachEngine('commonContacts', articleRows, (graph) => {
  const contactsOf = async (a: string, b: string, variables: Record<string, unknown> = {}) => {
    const { commonContacts } = await queryData(graph(), QUERY, { a, b, ...variables });
    return commonContacts;
  };
  const names = (connection: { nodes: { counterpart: { name: string } }[] }) =>
    connection.nodes.map(({ counterpart }) => counterpart.name);

  it('returns who met both, latest first, and counts a joint meeting once', async () => {
    const { pageInfo: _, ...found } = await contactsOf(MORIYAMA, NISHIDA);
    expect(found).toEqual({
      totalCount: 4,
      undatedCount: 0,
      nodes: [
        met('Liu Jianchao', '2025-01-14', 'STATED', 'china-japan-ruling-party-exchange-9'),
        met('Wang Huning', '2025-01-14', 'STATED', 'wang-huning-receives-moriyama-and-nishida'),
        met('Wang Yi', '[2025-01-13..2025-01-14]', 'DELEGATION', 'wang-yi-and-the-japanese-delegation'),
        met('Li Shulei', '2025-01-13', 'DELEGATION', 'li-shulei-and-the-japanese-delegation'),
      ],
    });
  });

  it('lists the meetings with either of the two', async () => {
    const { nodes, totalCount } = await contactsOf(MORIYAMA, CHO);
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      {
        counterpart: { name: 'Wang Yi' },
        meetingCount: 2,
        firstDate: '2024-05',
        lastDate: '[2025-01-13..2025-01-14]',
        meetings: [
          { basis: 'DELEGATION', meeting: { slug: 'wang-yi-and-the-japanese-delegation' } },
          { basis: 'STATED', meeting: { slug: 'cho-tae-yul-and-wang-yi' } },
        ],
      },
    ]);
    expect((await contactsOf(CHO, MORIYAMA)).nodes).toEqual(nodes);
  });

  it('counts the members of organizations and countries unless the scope is DIRECT', async () => {
    expect(names(await contactsOf(LDP, KOMEITO))).toEqual([
      'Liu Jianchao',
      'Wang Huning',
      'Wang Yi',
      'Li Shulei',
      'Communist Party of China',
    ]);
    expect(names(await contactsOf(LDP, KOMEITO, { scope: 'DIRECT' }))).toEqual(['Communist Party of China']);
    expect(names(await contactsOf(CPC, CHINA, { scope: 'DIRECT' }))).toEqual([]);
    expect(names(await contactsOf(CPC, CHINA))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Cho Tae-yul',
      'Komeito',
      'Liberal Democratic Party',
    ]);
  });

  it('counts only HELD meetings by default, filters by range, and counts undated ones', async () => {
    const wangYi = encodeId('Person', 'wang-yi');
    expect(names(await contactsOf(wangYi, CHINA))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Cho Tae-yul',
    ]);
    const requested = await contactsOf(wangYi, CHINA, { status: ['REQUESTED'] });
    expect([names(requested), requested.undatedCount]).toEqual([['Japan'], 1]);
    const dated = await contactsOf(wangYi, CHINA, { status: ['REQUESTED'], during: { from: '1900' } });
    expect([names(dated), dated.totalCount, dated.undatedCount]).toEqual([[], 0, 1]);
    expect(names(await contactsOf(wangYi, CHINA, { status: [] }))).toEqual([]);
    expect(names(await contactsOf(wangYi, CHINA, { status: null }))).toHaveLength(3);
    expect(names(await contactsOf(wangYi, CHINA, { during: { to: '2024' } }))).toEqual(['Cho Tae-yul']);
    const on14th = { from: '2025-01-14', to: '2025-01-14' };
    expect(names(await contactsOf(MORIYAMA, NISHIDA, { during: on14th }))).toHaveLength(3);
    expect(names(await contactsOf(MORIYAMA, NISHIDA, { during: { ...on14th, match: 'CERTAIN' } }))).toEqual([
      'Liu Jianchao',
      'Wang Huning',
    ]);
  });

  it('takes one statement, and rejects invalid arguments', async () => {
    expect((await runQuery(graph(), QUERY, { a: MORIYAMA, b: NISHIDA })).statements).toBe(1);
    const errorsOf = async (a: string, b: string, more: Record<string, unknown> = {}) => {
      const { errors } = await runQuery(graph(), QUERY, { a, b, ...more });
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    const nobody = encodeId('Person', 'nobody');
    const meeting = encodeId('Meeting', 'cho-tae-yul-and-wang-yi');
    expect(await errorsOf(MORIYAMA, MORIYAMA)).toEqual([
      [
        'INVALID_ARGUMENT',
        'b',
        'b: is the same entity as a; give two different entities, or use `met` of that entity.',
      ],
    ]);
    expect(await errorsOf(nobody, NISHIDA)).toEqual([
      ['NOT_FOUND', 'a', `a: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await errorsOf(MORIYAMA, nobody)).toEqual([
      ['NOT_FOUND', 'b', `b: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    expect(await errorsOf('nonsense', NISHIDA)).toEqual([
      [
        'INVALID_ID',
        'a',
        `a: "nonsense" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
      ],
    ]);
    expect(await errorsOf(MORIYAMA, meeting)).toMatchObject([['INVALID_ID', 'b', expect.any(String)]]);
    expect(await errorsOf(MORIYAMA, NISHIDA, { during: { from: '2025-02', to: '2025-01' } })).toMatchObject([
      ['INVALID_ARGUMENT', 'during.from', expect.any(String)],
    ]);
    expect(await errorsOf(MORIYAMA, NISHIDA, { first: 0 })).toMatchObject([
      ['INVALID_ARGUMENT', 'first', expect.any(String)],
    ]);
    const after = (await contactsOf(MORIYAMA, NISHIDA, { first: 1 })).pageInfo.endCursor;
    expect(names(await contactsOf(MORIYAMA, NISHIDA, { first: 1, after }))).toEqual(['Wang Huning']);
    expect(await errorsOf(MORIYAMA, CHO, { after })).toMatchObject([
      ['INVALID_CURSOR', 'after', expect.any(String)],
    ]);
  });
});

function met(name: string, date: string, basis: string, slug: string) {
  return {
    counterpart: { name },
    meetingCount: 1,
    firstDate: date,
    lastDate: date,
    meetings: [{ basis, meeting: { slug } }],
  };
}
