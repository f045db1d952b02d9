/** `whoMet`: forms of names, statuses, scopes, ranges and paging, with exact responses from the article. */
import { expect, it } from 'vitest';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

const QUERY = `query Who($name: String!, $status: [MeetingStatus!], $during: DateRange, $scope: Scope, $first: Int, $after: String) {
  whoMet(name: $name, status: $status, during: $during, scope: $scope, first: $first, after: $after) {
    resolution
    matchedName
    entity { name }
    candidates { name }
    encounters {
      totalCount
      undatedCount
      pageInfo { hasNextPage endCursor }
      nodes { counterpart { name } meetingCount firstDate lastDate meetings { basis meeting { slug status } } }
    }
  }
}`;

describeOnEachEngine('whoMet', articleRows, (graph) => {
  const whoMet = async (name: string, variables: Record<string, unknown> = {}) =>
    (await queryData(graph(), QUERY, { name, ...variables })).whoMet;
  const counterparts = (result: { encounters: { nodes: { counterpart: { name: string } }[] } }) =>
    result.encounters.nodes.map(({ counterpart }) => counterpart.name);

  it('returns whom Moriyama met with dates, meetings and their basis, latest first', async () => {
    const { pageInfo: _, ...encounters } = (await whoMet('Moriyama')).encounters;
    expect(encounters).toEqual({
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

  it.each([
    ['Moriyama', 'Hiroshi Moriyama', 'FOUND'],
    ['HIROSHI MORIYAMA', 'Hiroshi Moriyama', 'FOUND'],
    ['moriyama hiroshi', 'Hiroshi Moriyama', 'FOUND'],
    ['森山', 'Hiroshi Moriyama', 'FOUND'],
    ['森山 裕', 'Hiroshi Moriyama', 'FOUND'],
    ['もりやま', 'Hiroshi Moriyama', 'FOUND'],
    ['モリヤマ', 'Hiroshi Moriyama', 'FOUND'],
    ['Moryiama', 'Hiroshi Moriyama', 'CLOSEST'],
    ['wang huning', 'Wang Huning', 'FOUND'],
    ['Wang Hu-ning', 'Wang Huning', 'FOUND'],
    ['Wang Hu Ning', 'Wang Huning', 'FOUND'],
    ['HUNING WANG', 'Wang Huning', 'FOUND'],
    ['wanghuning', 'Wang Huning', 'FOUND'],
    ['Wáng Hùníng', 'Wang Huning', 'FOUND'],
    ['王沪宁', 'Wang Huning', 'FOUND'],
    ['王滬寧', 'Wang Huning', 'FOUND'],
    ['王 沪 宁', 'Wang Huning', 'FOUND'],
    ['沪宁', 'Wang Huning', 'FOUND'],
    ['Wang Hunign', 'Wang Huning', 'CLOSEST'],
    ['Nishdia', 'Makoto Nishida', 'CLOSEST'],
    ['西田実仁', 'Makoto Nishida', 'FOUND'],
    ['조태열', 'Cho Tae-yul', 'FOUND'],
    ['Cho Tae-yong', 'Cho Tae-yul', 'FOUND'],
    ['Cho Taeyul', 'Cho Tae-yul', 'FOUND'],
    ['LDP', 'Liberal Democratic Party', 'FOUND'],
    ['公明党', 'Komeito', 'FOUND'],
    ['中', null, 'AMBIGUOUS'],
    ['xyzzy', null, 'NOT_FOUND'],
  ])('resolves %s to %s (%s)', async (name, entity, resolution) => {
    const result = await whoMet(name);
    expect([result.entity?.name ?? null, result.resolution]).toEqual([entity, resolution]);
  });

  it('returns candidates, best first, and no encounters for an ambiguous name', async () => {
    const result = await whoMet('Wang');
    expect(result).toMatchObject({ resolution: 'AMBIGUOUS', entity: null, matchedName: null });
    expect(result.candidates).toEqual([{ name: 'Wang Yi' }, { name: 'Wang Huning' }]);
    expect(result.encounters).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('counts only HELD meetings by default', async () => {
    expect(counterparts(await whoMet('Wang Yi'))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Cho Tae-yul',
    ]);
    const requested = await whoMet('Wang Yi', { status: ['REQUESTED'] });
    expect(counterparts(requested)).toEqual(['Japan']);
    expect(requested.encounters).toMatchObject({ totalCount: 1, undatedCount: 1 });
    expect(counterparts(await whoMet('Wang Yi', { status: [] }))).toEqual([]);
    expect(counterparts(await whoMet('Wang Yi', { status: null }))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Cho Tae-yul',
    ]);
  });

  it('filters by a range, with possible or certain dates', async () => {
    const on14th = { from: '2025-01-14', to: '2025-01-14' };
    expect(counterparts(await whoMet('Moriyama', { during: on14th }))).toEqual([
      'Liu Jianchao',
      'Wang Huning',
      'Wang Yi',
    ]);
    expect(counterparts(await whoMet('Moriyama', { during: { ...on14th, match: 'CERTAIN' } }))).toEqual([
      'Liu Jianchao',
      'Wang Huning',
    ]);
    expect(counterparts(await whoMet('Moriyama', { during: { to: '2024' } }))).toEqual([]);
    expect(counterparts(await whoMet('Moriyama', { during: {} }))).toHaveLength(4);
    expect(
      counterparts(await whoMet('Wang Yi', { status: ['REQUESTED'], during: { from: '1900' } })),
    ).toEqual([]);
  });

  it('includes the meetings of members of a party, institution or country', async () => {
    // Wang Yi entered the Politburo at an unknown time, so he possibly belonged to the party in May 2024.
    expect(counterparts(await whoMet('Communist Party of China'))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Cho Tae-yul',
      'Komeito',
      'Liberal Democratic Party',
    ]);
    expect(counterparts(await whoMet('Communist Party of China', { scope: 'DIRECT' }))).toEqual([
      'Komeito',
      'Liberal Democratic Party',
    ]);
    expect(counterparts(await whoMet('China', { scope: 'DIRECT' }))).toEqual([
      'Japan',
      'National Assembly of South Korea',
    ]);
    expect(counterparts(await whoMet('South Korea'))).toEqual(['China', 'Wang Yi']);
    expect(counterparts(await whoMet('China'))).toEqual([
      'Hiroshi Moriyama',
      'Makoto Nishida',
      'Japan',
      'National Assembly of South Korea',
      'Cho Tae-yul',
      'Komeito',
      'Liberal Democratic Party',
    ]);
    const party = await whoMet('LDP');
    expect(counterparts(party)).toEqual([
      'Liu Jianchao',
      'Wang Huning',
      'Wang Yi',
      'Li Shulei',
      'Communist Party of China',
    ]);
  });

  it('pages by cursor, and rejects a cursor of other arguments', async () => {
    const first = await whoMet('Moriyama', { first: 3 });
    expect(counterparts(first)).toEqual(['Liu Jianchao', 'Wang Huning', 'Wang Yi']);
    expect(first.encounters.pageInfo.hasNextPage).toBe(true);
    const after = first.encounters.pageInfo.endCursor;
    const rest = await whoMet('森山裕', { first: 3, after });
    expect(counterparts(rest)).toEqual(['Li Shulei']);
    expect(rest.encounters.pageInfo.hasNextPage).toBe(false);
    await expect(whoMet('Nishida', { after })).rejects.toThrow('after is not a cursor of this list');
    await expect(whoMet('Moriyama', { after, status: ['PLANNED'] })).rejects.toThrow(
      'after is not a cursor of this list',
    );
  });
});

function met(name: string, date: string, basis: string, slug: string) {
  const meeting = { basis, meeting: { slug, status: 'HELD' } };
  return { counterpart: { name }, meetingCount: 1, firstDate: date, lastDate: date, meetings: [meeting] };
}
