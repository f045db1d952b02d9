/** `paths`: shortest first, each with a sentence, by default not through countries. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';

const person = (slug: string) => encodeId('Person', slug);
const MORIYAMA = person('hiroshi-moriyama');

const PATHS = `query ($from: ID!, $to: ID!, $via: [RelationshipKind!], $through: [EntityKind!], $maxLength: Int,
  $status: [MeetingStatus!], $during: DateRange, $asOf: PartialDate, $first: Int) {
  paths(from: $from, to: $to, via: $via, through: $through, maxLength: $maxLength, status: $status, during: $during,
    asOf: $asOf, first: $first) {
    searchedLength
    truncated
    notCrossed
    paths { length sentence nodes { name } steps { edgeCount edges { label evidence { paragraph } } } }
  }
}`;

describeOnEachEngine('paths', articleRows, (graph) => {
  const find = async (to: string, variables: Record<string, unknown> = {}) =>
    (await queryData(graph(), PATHS, { from: MORIYAMA, to, ...variables })).paths;
  const routes = ({ paths }: { paths: { nodes: { name: string }[] }[] }) =>
    paths.map(({ nodes }) => nodes.map(({ name }) => name).join(' – '));

  it('finds the path from Moriyama to Cho Tae-yul through Wang Yi, with the evidence of each step', async () => {
    expect(await find(person('cho-tae-yul'), { first: 1, via: ['MET'] })).toEqual({
      searchedLength: 2,
      truncated: false,
      notCrossed: ['COUNTRY'],
      paths: [
        {
          length: 2,
          sentence:
            'Hiroshi Moriyama met Wang Yi on 13 or 14 January 2025; Wang Yi met Cho Tae-yul in May 2024.',
          nodes: [{ name: 'Hiroshi Moriyama' }, { name: 'Wang Yi' }, { name: 'Cho Tae-yul' }],
          steps: [
            { edgeCount: 1, edges: [{ label: 'met, 13 or 14 Jan 2025', evidence: [{ paragraph: 4 }] }] },
            { edgeCount: 1, edges: [{ label: 'met, May 2024', evidence: [{ paragraph: 7 }] }] },
          ],
        },
      ],
    });
  });

  it('combines parallel edges in one step', async () => {
    const { paths } = await find(person('wang-yi'), { first: 1 });
    expect(paths[0].steps).toMatchObject([
      {
        edgeCount: 2,
        edges: [
          { label: 'The Japanese delegation asks Wang Yi to visit Japan soon, 13 or 14 Jan 2025' },
          { label: 'met, 13 or 14 Jan 2025' },
        ],
      },
    ]);
  });

  it('continues with longer paths, sorted by slugs, and reports whether there are more', async () => {
    const met = { via: ['MET'], first: 4 };
    const result = await find(person('wang-yi'), met);
    expect(routes(result)).toEqual([
      'Hiroshi Moriyama – Wang Yi',
      'Hiroshi Moriyama – Li Shulei – Makoto Nishida – Wang Yi',
      'Hiroshi Moriyama – Liu Jianchao – Makoto Nishida – Wang Yi',
      'Hiroshi Moriyama – Wang Huning – Makoto Nishida – Wang Yi',
    ]);
    expect([result.searchedLength, result.truncated]).toEqual([3, false]);
    const firstThree = await find(person('wang-yi'), { ...met, first: 3 });
    expect([routes(firstThree), firstThree.truncated]).toEqual([routes(result).slice(0, 3), true]);
  });

  it('crosses a country only if `through` includes COUNTRY', async () => {
    const usa = encodeId('Country', 'united-states');
    const north = encodeId('Country', 'north-korea');
    const notThrough = await find(north, { via: ['ACT', 'PART_OF', 'MEMBER_OF'] });
    expect(notThrough).toEqual({ searchedLength: 4, truncated: false, notCrossed: ['COUNTRY'], paths: [] });
    expect((await find(usa)).paths).toEqual([]);
    const offices = { from: person('shigeru-ishiba'), via: ['MEMBER_OF', 'PART_OF'] };
    expect(routes(await find(encodeId('Party', 'komeito'), offices))).toEqual([]);
    const through = await find(encodeId('Party', 'komeito'), {
      ...offices,
      through: ['PERSON', 'PARTY', 'INSTITUTION', 'COUNTRY'],
    });
    expect([routes(through), through.notCrossed]).toEqual([['Shigeru Ishiba – Japan – Komeito'], []]);
    expect(through.paths[0].sentence).toBe(
      'Shigeru Ishiba was prime minister of Japan as of 14 January 2025; Komeito was a coalition partner of the ruling party of Japan as of 14 January 2025.',
    );
  });

  it('filters by status and time', async () => {
    const korea = { from: person('wang-yi'), via: ['MET'] };
    expect(routes(await find(encodeId('Country', 'japan'), korea))).toEqual([]);
    expect(routes(await find(encodeId('Country', 'japan'), { ...korea, status: ['REQUESTED'] }))).toEqual([
      'Wang Yi – Japan',
    ]);
    const cho = person('cho-tae-yul');
    expect(routes(await find(cho, { via: ['MET'], during: { from: '2025' } }))).toEqual([]);
    expect(routes(await find(cho, { via: ['MET'], during: { from: '2024' }, first: 1 }))).toHaveLength(1);
    expect(routes(await find(cho, { via: ['MET'], asOf: '2024' }))).toEqual([]);
    expect(routes(await find(cho, { via: [] }))).toEqual([]);
    expect(routes(await find(cho, { through: [], maxLength: 6 }))).toEqual([]);
  });

  it('takes one statement per step of the search, and one for the selected fields', async () => {
    const direct = await runQuery(graph(), PATHS, { from: MORIYAMA, to: person('wang-yi'), first: 1 });
    expect(direct.statements).toBe(2);
    const twoSteps = await runQuery(graph(), PATHS, { from: MORIYAMA, to: person('cho-tae-yul'), first: 1 });
    expect(twoSteps.statements).toBe(3);
  });

  it.each([
    [
      { to: MORIYAMA },
      'INVALID_ARGUMENT',
      'to',
      'to: is the same entity as from; give two different entities.',
    ],
    [
      { to: 'nobody' },
      'INVALID_ID',
      'to',
      `to: "nobody" is not an id; expected the id of a person, party, country or institution. ${ENTITY_ID_HINT}`,
    ],
    [
      { from: 'person/nobody', to: MORIYAMA },
      'NOT_FOUND',
      'from',
      `from: no person has the id "person/nobody". ${ENTITY_ID_HINT}`,
    ],
    [
      { to: person('wang-yi'), maxLength: 7 },
      'INVALID_ARGUMENT',
      'maxLength',
      'paths(maxLength: 7): maxLength must be between 1 and 6.',
    ],
    [
      { to: person('wang-yi'), first: 0 },
      'INVALID_ARGUMENT',
      'first',
      'paths(first: 0): first must be between 1 and 100.',
    ],
  ])('rejects %j', async (variables, code, argument, message) => {
    const { errors } = await runQuery(graph(), PATHS, { from: MORIYAMA, ...variables });
    expect(errors?.map((error) => [error.extensions.code, error.extensions.argument, error.message])).toEqual(
      [[code, argument, message]],
    );
  });
});
