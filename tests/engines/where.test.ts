/** `where` filters of people, parties, institutions and meetings, with exact results from the article. */
import { describe, expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData, runQuery } from '../support/run-query.js';
import { overrideGraph } from '../support/test-server.js';

const ID = {
  china: encodeId('Country', 'china'),
  japan: encodeId('Country', 'japan'),
  ldp: encodeId('Party', 'liberal-democratic-party'),
  komeito: encodeId('Party', 'komeito'),
  cpc: encodeId('Party', 'communist-party-of-china'),
  politburo: encodeId('Institution', 'central-politburo'),
  ministry: encodeId('Institution', 'ministry-of-foreign-affairs-of-south-korea'),
  wangHuning: encodeId('Person', 'wang-huning'),
  wangYi: encodeId('Person', 'wang-yi'),
  liShulei: encodeId('Person', 'li-shulei'),
  moriyama: encodeId('Person', 'hiroshi-moriyama'),
  military: encodeId('Channel', 'china-japan-military-exchange'),
};
const EVERYONE = [
  'Cho Tae-yul',
  'Donald Trump',
  'Hiroshi Moriyama',
  'Li Shulei',
  'Liu Jianchao',
  'Makoto Nishida',
  'Shigeru Ishiba',
  'Wang Huning',
  'Wang Yi',
];
const DELEGATES = ['Hiroshi Moriyama', 'Makoto Nishida'];
const RECEIVED = 'wang-huning-receives-moriyama-and-nishida';
const NINTH = 'china-japan-ruling-party-exchange-9';
const EIGHTH = 'china-japan-ruling-party-exchange-8';
const SEES_WANG = 'wang-yi-and-the-japanese-delegation';
const SEES_LI = 'li-shulei-and-the-japanese-delegation';
const MINISTERS = 'cho-tae-yul-and-wang-yi';
const LAWMAKERS = 'south-korean-lawmakers-visit-beijing';
const OFFICERS = 'japan-china-officer-exchange-2024';
const COMMAND = 'eastern-theater-command-visits-japan';
const REQUESTED = 'wang-yi-visits-japan';
const POSTPONED = 'china-korea-friendship-group-visits-south-korea';

describeOnEachEngine('where filters', articleRows, (graph) => {
  /** The names of the entities that match the filter; also checks totalCount. */
  const findNames = async (
    field: 'people' | 'parties' | 'institutions',
    where: unknown,
  ): Promise<string[]> => {
    const type = { people: 'Person', parties: 'Party', institutions: 'Institution' }[field];
    const { [field]: page } = await queryData(
      graph(),
      `query ($where: ${type}Where) { ${field}(where: $where, first: 100) { totalCount nodes { name } } }`,
      { where },
    );
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ name }: { name: string }) => name);
  };
  const findMeetings = async (where: unknown): Promise<string[]> => {
    const { meetings: page } = await queryData(
      graph(),
      'query ($where: MeetingWhere) { meetings(where: $where, first: 100) { totalCount nodes { slug } } }',
      { where },
    );
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ slug }: { slug: string }) => slug);
  };

  describe('of people', () => {
    it.each<[string, unknown, string[]]>([
      [
        'members of the LDP or Komeito who met nobody from China in 2024',
        {
          party: [ID.ldp, ID.komeito],
          met: { none: { with: [ID.china], during: { from: '2024', to: '2024' } } },
        },
        DELEGATES,
      ],
      [
        'members of the LDP or Komeito who met nobody from China in 2025',
        { party: [ID.ldp, ID.komeito], met: { none: { with: [ID.china], during: { from: '2025' } } } },
        [],
      ],
      ['who never met anyone', { met: { none: {} } }, ['Donald Trump', 'Shigeru Ishiba']],
      ['who met someone', { met: { some: {} } }, EVERYONE.filter((name) => !/Trump|Ishiba/.test(name))],
      ['named 王', { name: '王' }, ['Wang Huning', 'Wang Yi']],
      ['by a name without its diacritics', { name: 'WANG YI' }, ['Wang Yi']],
      ['by a name with additional diacritics', { name: 'Mörìyama' }, ['Hiroshi Moriyama']],
      ['by kana', { name: 'モリヤマ' }, ['Hiroshi Moriyama']],
      ['by a part of a name that contains a space', { name: 'yama hir' }, ['Hiroshi Moriyama']],
      ['by text that is in no name', { name: 'yama x' }, []],
      ['of a country', { country: ID.japan }, ['Hiroshi Moriyama', 'Makoto Nishida', 'Shigeru Ishiba']],
      ['of a party or its organs', { party: ID.cpc }, ['Li Shulei', 'Liu Jianchao', 'Wang Yi']],
      ['with an office', { role: 'SECRETARY-general' }, DELEGATES],
      ['with an office in a country', { country: ID.china, role: 'foreign minister' }, ['Wang Yi']],
      ['with an office in a party', { party: ID.cpc, role: 'head' }, ['Li Shulei', 'Liu Jianchao']],
      [
        'with an organization and a role of different memberships',
        { institution: ID.politburo, role: 'head' },
        [],
      ],
      ['with two memberships', { and: [{ institution: ID.politburo }, { role: 'head' }] }, ['Li Shulei']],
      [
        'in an institution that is part of a party',
        { party: ID.cpc, institution: ID.politburo },
        ['Li Shulei', 'Wang Yi'],
      ],
      ['as of a day', { institution: ID.politburo, asOf: '2025-01-13' }, ['Li Shulei']],
      ['as of a year', { institution: ID.politburo, asOf: '2024' }, []],
      ['during a year', { institution: ID.politburo, during: { from: '2025' } }, ['Li Shulei', 'Wang Yi']],
      ['during years without members', { institution: ID.politburo, during: { to: '2024' } }, []],
      ['with any membership on a day', { asOf: '2024-06' }, ['Cho Tae-yul', 'Wang Yi']],
      [
        'who met a person',
        { met: { some: { with: [ID.moriyama] } } },
        ['Li Shulei', 'Liu Jianchao', 'Wang Huning', 'Wang Yi'],
      ],
      [
        'who met one of two people',
        { met: { some: { with: [ID.wangHuning, encodeId('Person', 'cho-tae-yul')] } } },
        [...DELEGATES, 'Wang Yi'],
      ],
      [
        'who met a member of a country in a place',
        { met: { some: { with: [ID.china], place: 'BEIJING' } } },
        ['Cho Tae-yul', ...DELEGATES],
      ],
      [
        'who met a person on a day, if the meeting with that person was on another day',
        { met: { some: { with: [ID.liShulei], during: { from: '2025-01-14', to: '2025-01-14' } } } },
        [],
      ],
      [
        'who met a person at any time, and anyone on a day',
        {
          and: [
            { met: { some: { with: [ID.liShulei] } } },
            { met: { some: { during: { from: '2025-01-14', to: '2025-01-14' } } } },
          ],
        },
        DELEGATES,
      ],
      [
        'who met one person and not another',
        { met: { some: { with: [ID.wangYi] }, none: { with: [ID.wangHuning] } } },
        ['Cho Tae-yul'],
      ],
      [
        'with a planned or requested meeting with a country',
        { met: { some: { with: [ID.japan], status: ['REQUESTED', 'PLANNED'] } } },
        ['Wang Yi'],
      ],
      [
        'who met someone certainly within a range',
        { met: { some: { during: { from: '2025-01-14', match: 'CERTAIN' } } } },
        ['Hiroshi Moriyama', 'Liu Jianchao', 'Makoto Nishida', 'Wang Huning'],
      ],
      [
        'with and, or and not, nested',
        {
          not: { or: [{ name: '王' }, { country: ID.japan }] },
          or: [{ role: 'head' }, { and: [{ met: { none: {} } }, { not: { role: 'minister' } }] }],
        },
        ['Donald Trump', 'Li Shulei', 'Liu Jianchao'],
      ],
    ])('%s', async (_, where, names) => {
      expect(await findNames('people', where)).toEqual(names);
    });

    it.each<[string, unknown, string[]]>([
      ['{}', {}, EVERYONE],
      ['null', null, EVERYONE],
      ['nulls', { name: null, country: null, met: null, and: null, or: null, not: null }, EVERYONE],
      ['met: {}', { met: {} }, EVERYONE],
      ['met: { some: null }', { met: { some: null, none: null } }, EVERYONE],
      ['and: []', { and: [] }, EVERYONE],
      ['or: []', { or: [] }, []],
      ['or: [{}]', { or: [{}] }, EVERYONE],
      ['not: {}', { not: {} }, []],
      ['not: { or: [] }', { not: { or: [] } }, EVERYONE],
      ['country: []', { country: [] }, []],
      ['not: { country: [] }', { not: { country: [] } }, EVERYONE],
      ['during: {}', { during: {} }, EVERYONE],
      ['with: []', { met: { some: { with: [] } } }, []],
      ['none with: []', { met: { none: { with: [] } } }, EVERYONE],
      ['status: []', { met: { some: { status: [] } } }, []],
    ])('%s', async (_, where, names) => {
      expect(await findNames('people', where)).toEqual(names);
    });
  });

  describe('of organizations', () => {
    it.each<[string, unknown, string[]]>([
      [
        'ministries of China with a member who met someone from Japan in January 2025',
        {
          classification: ['MINISTRY'],
          country: [ID.china],
          met: { some: { with: [ID.japan], during: { from: '2025-01', to: '2025-01' } } },
        },
        ['Ministry of Foreign Affairs of China'],
      ],
      [
        'of a party',
        { party: ID.cpc },
        ['Central Politburo', 'Central Propaganda Department', 'International Liaison Department'],
      ],
      ['with an empty list of classifications', { classification: [] }, []],
      ['by name', { name: '外交部' }, ['Ministry of Foreign Affairs of China']],
      [
        'that never met anyone',
        { met: { none: {} } },
        [
          'China-Korea Friendship Group',
          'Eastern Theater Command',
          'Joint Staff Office',
          'Ministry of Defense of Japan',
          'Ministry of National Defense of China',
        ],
      ],
      [
        'that met someone from a country, directly or through a member',
        { met: { some: { with: [ID.china], place: 'Beijing' } } },
        ['Ministry of Foreign Affairs of South Korea', 'National Assembly of South Korea'],
      ],
    ])('institutions: %s', async (_, where, names) => {
      expect(await findNames('institutions', where)).toEqual(names);
    });

    it.each<[string, unknown, string[]]>([
      ['by an abbreviation', { name: 'ldp' }, ['Liberal Democratic Party']],
      ['of a country', { country: [ID.japan] }, ['Komeito', 'Liberal Democratic Party']],
      [
        'that met a person through a member',
        { met: { some: { with: [ID.wangHuning] } } },
        ['Komeito', 'Liberal Democratic Party'],
      ],
      [
        'that met someone from a country through a member',
        { met: { some: { with: [ID.japan] } } },
        ['Communist Party of China'],
      ],
      [
        'that met another party directly, before a date',
        { met: { some: { with: [ID.cpc], during: { to: '2018' } } } },
        ['Komeito', 'Liberal Democratic Party'],
      ],
      [
        'with and, or and not',
        { or: [{ not: { country: ID.japan } }, { and: [{ name: 'komei' }, { met: { some: {} } }] }] },
        ['Communist Party of China', 'Komeito'],
      ],
      ['or: []', { or: [] }, []],
      ['{}', {}, ['Communist Party of China', 'Komeito', 'Liberal Democratic Party']],
    ])('parties: %s', async (_, where, names) => {
      expect(await findNames('parties', where)).toEqual(names);
    });
  });

  describe('of meetings', () => {
    const ALL = [
      COMMAND,
      NINTH,
      RECEIVED,
      SEES_WANG,
      SEES_LI,
      OFFICERS,
      LAWMAKERS,
      MINISTERS,
      EIGHTH,
      POSTPONED,
      REQUESTED,
    ];
    const LDP = [NINTH, RECEIVED, SEES_WANG, SEES_LI];

    it.each<[string, unknown, string[]]>([
      ['in Beijing with a Secretary-General', { place: 'beijing', role: 'Secretary-General' }, [RECEIVED]],
      ['by title', { title: 'SESSION' }, [NINTH, EIGHTH]],
      ['with a person', { person: ID.wangYi }, [SEES_WANG, MINISTERS, REQUESTED]],
      ['with a party or its members', { party: ID.ldp }, [...LDP, EIGHTH]],
      ['with an office in a party', { party: ID.ldp, role: 'general' }, LDP],
      [
        'with an office in a party to which its holder does not belong',
        { party: ID.cpc, role: 'general' },
        [],
      ],
      [
        'with a party, and with an office in any organization',
        { and: [{ party: ID.cpc }, { role: 'general' }] },
        [NINTH, SEES_WANG, SEES_LI],
      ],
      [
        'with an office of one of two people',
        { person: [ID.moriyama, ID.wangYi], role: 'foreign' },
        [SEES_WANG, MINISTERS, REQUESTED],
      ],
      ['with an office in an institution', { institution: ID.ministry, role: 'minister' }, [MINISTERS]],
      [
        'of two countries',
        { and: [{ country: ID.china }, { country: ID.japan }] },
        [COMMAND, ...LDP, OFFICERS, EIGHTH, REQUESTED],
      ],
      ['in a country', { placeCountry: ID.japan }, [COMMAND, REQUESTED]],
      ['of a channel', { channel: ID.military }, [COMMAND, OFFICERS]],
      ['of a kind and status', { kind: ['VISIT'], status: ['PLANNED', 'POSTPONED'] }, [COMMAND, POSTPONED]],
      ['during a year', { during: { from: '2024', to: '2024' } }, [OFFICERS, LAWMAKERS, MINISTERS]],
      [
        'not during a year, including undated meetings',
        { not: { during: { from: '2024' } } },
        [EIGHTH, POSTPONED, REQUESTED],
      ],
      [
        'not in a place, including meetings without a place',
        { not: { place: 'beijing' } },
        ALL.filter((slug) => ![RECEIVED, LAWMAKERS, MINISTERS].includes(slug)),
      ],
      [
        'not of a channel',
        { not: { channel: ID.military }, kind: ['VISIT'] },
        [LAWMAKERS, POSTPONED, REQUESTED],
      ],
      ['{}', {}, ALL],
      ['null', null, ALL],
      ['status: []', { status: [] }, []],
      ['or: []', { or: [] }, []],
      ['kind: [] or a title', { or: [{ kind: [] }, { title: 'officer' }] }, [OFFICERS]],
    ])('%s', async (_, where, slugs) => {
      expect(await findMeetings(where)).toEqual(slugs);
    });

    it('combine with the arguments of the list, in rows and counts', async () => {
      const { meetings: page } = await queryData(
        graph(),
        `query ($where: MeetingWhere, $with: [ID!]) {
          meetings(where: $where, with: $with, status: [REQUESTED, HELD, PLANNED], during: { from: "2025" }, orderBy: { field: TITLE, direction: ASC }) {
            totalCount undatedCount nodes { slug }
          }
        }`,
        { where: { or: [{ kind: ['VISIT', 'SESSION'] }, { person: [ID.liShulei] }] }, with: [ID.japan] },
      );
      expect(page).toEqual({
        totalCount: 3,
        undatedCount: 1,
        nodes: [{ slug: SEES_LI }, { slug: NINTH }, { slug: COMMAND }],
      });
    });
  });

  describe('of any list', () => {
    const nested = (levels: number): unknown => (levels === 0 ? {} : { not: nested(levels - 1) });
    const QUERY =
      'query ($where: PersonWhere, $after: String) { people(where: $where, first: 2, after: $after) { pageInfo { endCursor hasNextPage } nodes { name } } }';

    it('allow paging, and reject a cursor of another filter', async () => {
      const where = { met: { some: { with: [ID.moriyama] } } };
      const { people: first } = await queryData(graph(), QUERY, { where });
      const after = first.pageInfo.endCursor;
      const { people: second } = await queryData(graph(), QUERY, { where, after });
      expect([first, second].map(({ nodes }) => nodes.map(({ name }: { name: string }) => name))).toEqual([
        ['Li Shulei', 'Liu Jianchao'],
        ['Wang Huning', 'Wang Yi'],
      ]);
      expect(second.pageInfo.hasNextPage).toBe(false);
      for (const other of [null, { not: where }, { met: { some: { with: [ID.ldp] } } }]) {
        const { errors } = await runQuery(graph(), QUERY, { where: other, after });
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
      }
    });

    it('take one statement, whose text depends only on the shape of the filter', async () => {
      const texts: string[] = [];
      const observedGraph = overrideGraph(graph(), {
        read: (text, ...rest) => {
          texts.push(text);
          return graph().read(text, ...rest);
        },
      });
      const where = (id: string, role: string, names: string[]) => ({
        country: [id],
        role,
        or: names.map((name) => ({ name })),
        not: { met: { some: { with: [id], place: role } } },
      });
      await runQuery(observedGraph, QUERY, { where: where(ID.china, 'head', ['a', 'b']) });
      await runQuery(observedGraph, QUERY, {
        where: where(
          ID.japan,
          "') OR true //",
          ['"', 'c'].map((x) => `${x}x`),
        ),
      });
      await runQuery(observedGraph, QUERY, { where: where(ID.japan, 'x', ['a']) });
      expect(texts).toHaveLength(3);
      expect(texts[0]).toBe(texts[1]);
      expect(texts[2]).not.toBe(texts[0]);
    });

    it('are accepted at the limits of five levels and 50 conditions', async () => {
      expect(await findNames('people', nested(5))).toEqual([]);
      expect(
        await findNames('people', {
          or: [...Array(45).fill({ name: 'wang' }), { met: { some: { with: [], place: 'x', status: [] } } }],
        }),
      ).toEqual(['Wang Huning', 'Wang Yi']);
    });
  });
});
