/** Questions of all kinds, with their exact answers from the article. */
import { expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { ENTITY_ID_HINT, queryData, runQuery } from '../support/run-query.js';

describeOnEachEngine('questions', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('reads a field of which more is selected on one type than on the others', async () => {
    const { nodes } = await data(`{
      nodes(ids: ["person/wang-yi", "country/japan"]) {
        ... on Entity { evidence { source { title } } }
        ... on Person { evidence { paragraph } }
      }
    }`);
    const [person, country] = nodes as { evidence: Record<string, unknown>[] }[];
    expect(Object.keys(person?.evidence[0] ?? {})).toEqual(['source', 'paragraph']);
    expect(Object.keys(country?.evidence[0] ?? {})).toEqual(['source']);
    const one = await data(`{
      node(id: "country/japan") {
        ... on Entity { evidence { source { title } } }
        ... on Person { evidence { paragraph } }
      }
    }`);
    expect(one.node).toEqual(country);
  });

  it('tells the life of a channel, and its phase on any day', async () => {
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
    const answer = await data(`{
      halted2020: channels(phase: HALTED, asOf: "2020") { nodes { slug } }
      halted: channels(phase: HALTED) { totalCount nodes { slug } }
      agreed: channels(phase: AGREED) { nodes { slug } }
      active: channels(phase: ACTIVE) { nodes { slug } }
      military: channels(kind: MILITARY) { nodes { slug then: phase(asOf: "2024-12") now: phase periods { phase opening start asOf } } }
      in2010: channels(asOf: "2010") { nodes { slug } }
      ofJapan: country(slug: "japan") { channels { nodes { slug } } }
      all: channels(first: 2) { totalCount pageInfo { hasNextPage } nodes { name } }
    }`);
    expect(answer).toEqual({
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

  it('tells what was planned, requested and put off, and what is stale', async () => {
    const { meetings } = await data(`{
      meetings(status: [PLANNED, REQUESTED, POSTPONED]) {
        totalCount undatedCount
        nodes { slug status date previousDate stale placeCountry { name iso2 } channel { slug } }
      }
    }`);
    expect(meetings).toEqual({
      totalCount: 3,
      undatedCount: 2,
      nodes: [
        {
          slug: 'eastern-theater-command-visits-japan',
          status: 'PLANNED',
          date: '[2025-01-11..2025-01-20]',
          previousDate: null,
          stale: true,
          placeCountry: { name: 'Japan', iso2: 'JP' },
          channel: { slug: 'china-japan-military-exchange' },
        },
        {
          slug: 'china-korea-friendship-group-visits-south-korea',
          status: 'POSTPONED',
          date: null,
          previousDate: '2024-12',
          stale: false,
          placeCountry: { name: 'South Korea', iso2: 'KR' },
          channel: { slug: 'south-korea-china-parliamentary-exchange' },
        },
        {
          slug: 'wang-yi-visits-japan',
          status: 'REQUESTED',
          date: null,
          previousDate: null,
          stale: false,
          placeCountry: { name: 'Japan', iso2: 'JP' },
          channel: null,
        },
      ],
    });
  });

  it('filters and orders meetings', async () => {
    const [moriyama, wangYi, china] = [
      encodeId('Person', 'hiroshi-moriyama'),
      encodeId('Person', 'wang-yi'),
      encodeId('Country', 'china'),
    ];
    const answer = await data(
      `query ($both: [ID!], $china: [ID!], $channel: ID) {
        both: meetings(with: $both) { nodes { slug } }
        china: meetings(with: $china, status: [HELD]) { totalCount }
        none: meetings(with: []) { totalCount }
        beijing: meetings(place: "beijing", orderBy: { field: DATE, direction: ASC }) { nodes { slug } }
        channel: meetings(channel: $channel) { nodes { slug } }
        in2018: meetings(during: { from: "2018", to: "2018" }) { nodes { slug } }
        oldest: meetings(first: 2, orderBy: { field: DATE, direction: ASC }) { nodes { date } }
        youngest: meetings(last: 3, orderBy: { field: DATE, direction: ASC }) { nodes { date } }
        titles: meetings(first: 2, orderBy: { field: TITLE, direction: DESC }) { nodes { title } }
      }`,
      {
        both: [moriyama, wangYi],
        china: [china],
        channel: encodeId('Channel', 'china-japan-military-exchange'),
      },
    );
    expect(answer).toEqual({
      both: slugs('wang-yi-and-the-japanese-delegation'),
      china: { totalCount: 8 },
      none: { totalCount: 11 },
      beijing: slugs(
        'cho-tae-yul-and-wang-yi',
        'south-korean-lawmakers-visit-beijing',
        'wang-huning-receives-moriyama-and-nishida',
      ),
      channel: slugs('eastern-theater-command-visits-japan', 'japan-china-officer-exchange-2024'),
      in2018: slugs('china-japan-ruling-party-exchange-8'),
      oldest: { nodes: [{ date: '2018-10' }, { date: '2024-05' }] },
      youngest: { nodes: [{ date: '2025-01-14' }, { date: null }, { date: null }] },
      titles: {
        nodes: [
          { title: 'Wang Huning receives Hiroshi Moriyama and Makoto Nishida' },
          { title: 'Visit of a delegation of the Eastern Theater Command to Japan' },
        ],
      },
    });
  });

  it('tells offices as of a day', async () => {
    const answer = await data(`{
      wangYi: person(slug: "wang-yi") {
        name(language: "zh") countries { name }
        now: memberships { totalCount nodes { role kind asOf start organization { name } evidence { paragraph } } }
        before: memberships(asOf: "2024-04") { nodes { role } }
        in2024: memberships(asOf: "2024") { nodes { role } }
      }
      politburo: institution(slug: "central-politburo") {
        classification partOf { kind name }
        now: members { nodes { member { name } role } }
        on13th: members(asOf: "2025-01-13") { nodes { member { name } } }
        in2025: members(during: { from: "2025" }) { nodes { member { name } } }
        in2024: members(during: { to: "2024" }) { nodes { member { name } } }
      }
      komeito: party(slug: "komeito") { abbreviation country { name } members { nodes { member { name } role } } memberships { nodes { role organization { name } } } }
    }`);
    expect(answer).toEqual({
      wangYi: {
        name: '王毅',
        countries: [{ name: 'China' }],
        now: {
          totalCount: 2,
          nodes: [
            {
              role: 'Foreign Minister',
              kind: 'OFFICE',
              asOf: '2024-05',
              start: null,
              organization: { name: 'Ministry of Foreign Affairs of China' },
              evidence: [{ paragraph: 4 }, { paragraph: 7 }],
            },
            {
              role: 'Member',
              kind: 'MEMBERSHIP',
              asOf: '2025-01-14',
              start: null,
              organization: { name: 'Central Politburo' },
              evidence: [{ paragraph: 4 }],
            },
          ],
        },
        before: { nodes: [] },
        in2024: { nodes: [{ role: 'Foreign Minister' }] },
      },
      politburo: {
        classification: 'PARTY_ORGAN',
        partOf: { kind: 'PARTY', name: 'Communist Party of China' },
        now: {
          nodes: [
            { member: { name: 'Li Shulei' }, role: 'Member' },
            { member: { name: 'Wang Yi' }, role: 'Member' },
          ],
        },
        on13th: { nodes: [{ member: { name: 'Li Shulei' } }] },
        in2025: { nodes: [{ member: { name: 'Li Shulei' } }, { member: { name: 'Wang Yi' } }] },
        in2024: { nodes: [] },
      },
      komeito: {
        abbreviation: null,
        country: { name: 'Japan' },
        members: { nodes: [{ member: { name: 'Makoto Nishida' }, role: 'Secretary-General' }] },
        memberships: {
          nodes: [{ role: 'Coalition partner of the ruling party', organization: { name: 'Japan' } }],
        },
      },
    });
  });

  it('lists people, parties, institutions and countries by filter and order', async () => {
    const answer = await data(
      `query ($japan: [ID!], $ldp: [ID!]) {
        japanese: people(where: { country: $japan }) { nodes { name } }
        ldp: people(where: { party: $ldp }) { nodes { name } }
        busiest: people(first: 3, orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name meetingCount } }
        parties(where: { country: $japan }, orderBy: { field: NAME, direction: DESC }) { nodes { name } }
        none: institutions(where: { classification: [] }) { totalCount }
        parliaments: institutions(where: { classification: [PARLIAMENT, FRIENDSHIP_GROUP] }) { nodes { name } }
        countries { nodes { iso2 meetingCount } }
        country(slug: "japan") { parties { nodes { name } } institutions { nodes { name } } people { nodes { name } } }
      }`,
      { japan: encodeId('Country', 'japan'), ldp: encodeId('Party', 'liberal-democratic-party') },
    );
    const names = (...all: string[]) => ({ nodes: all.map((name) => ({ name })) });
    expect(answer).toEqual({
      japanese: names('Hiroshi Moriyama', 'Makoto Nishida', 'Shigeru Ishiba'),
      ldp: names('Hiroshi Moriyama'),
      busiest: {
        nodes: [
          { name: 'Hiroshi Moriyama', meetingCount: 4 },
          { name: 'Makoto Nishida', meetingCount: 4 },
          { name: 'Wang Yi', meetingCount: 2 },
        ],
      },
      parties: names('Liberal Democratic Party', 'Komeito'),
      none: { totalCount: 0 },
      parliaments: names('China-Korea Friendship Group', 'National Assembly of South Korea'),
      countries: {
        nodes: [
          { iso2: 'CN', meetingCount: 8 },
          { iso2: 'JP', meetingCount: 6 },
          { iso2: 'KP', meetingCount: 0 },
          { iso2: 'RU', meetingCount: 0 },
          { iso2: 'KR', meetingCount: 2 },
          { iso2: 'US', meetingCount: 0 },
        ],
      },
      country: {
        parties: names('Komeito', 'Liberal Democratic Party'),
        institutions: names('Joint Staff Office', 'Ministry of Defense of Japan'),
        people: names('Hiroshi Moriyama', 'Makoto Nishida', 'Shigeru Ishiba'),
      },
    });
  });

  it('tells acts other than meetings', async () => {
    const answer = await data(
      `query ($about: [ID!]) {
        sanctions: acts(event: [SANCTION]) { totalCount nodes { title date mode source { name } target { name } topics evidence { paragraph } } }
        ofIshiba: acts(about: $about) { nodes { title event mode target { name } } }
        undated: acts(event: [CONSULT], during: { from: "1900" }) { undatedCount nodes { title } }
        japan: country(slug: "japan") { acts(during: { from: "2025" }) { nodes { title } } }
      }`,
      { about: [encodeId('Person', 'shigeru-ishiba')] },
    );
    const letter = "Letter of Japan's prime minister, handed over by the Japanese delegation";
    expect(answer).toEqual({
      sanctions: {
        totalCount: 2,
        nodes: [
          {
            title: 'Ban on imports of Japanese seafood',
            date: '2023-08',
            mode: 'import ban',
            source: { name: 'China' },
            target: { name: 'Japan' },
            topics: ['seafood imports'],
            evidence: [{ paragraph: 6 }],
          },
          {
            title: 'Ban on imports of Japanese beef',
            date: '2001',
            mode: 'import ban',
            source: { name: 'China' },
            target: { name: 'Japan' },
            topics: ['beef imports', 'BSE'],
            evidence: [{ paragraph: 6 }],
          },
        ],
      },
      ofIshiba: {
        nodes: [{ title: letter, event: 'CONSULT', mode: 'letter', target: { name: 'Wang Huning' } }],
      },
      undated: { undatedCount: 4, nodes: [{ title: letter }] },
      japan: {
        acts: {
          nodes: [
            { title: "China's defense ministry announces a visit of the Eastern Theater Command to Japan" },
            { title: 'Li Shulei hopes for better relations, and for more dialogue and cultural exchange' },
          ],
        },
      },
    });
  });

  it('tells acts that are only intended from those that were done, in lists, pictures and paths', async () => {
    const [moriyama, china] = [encodeId('Person', 'hiroshi-moriyama'), encodeId('Country', 'china')];
    const { acts, subgraph, paths } = await data(
      `query ($ids: [ID!]!, $from: ID!, $to: ID!) {
        acts(first: 100) { nodes { intended title } }
        subgraph(around: $ids, depth: 0) { edges { kind intended label } }
        paths(from: $from, to: $to, via: [ACT], first: 1) { paths { sentence } }
      }`,
      { ids: [moriyama, china, encodeId('Country', 'japan')], from: moriyama, to: china },
    );
    const beef = 'Hiroshi Moriyama is to press for imports of Japanese beef to resume';
    const seafood = 'Ban on imports of Japanese seafood, to be raised by the Japanese delegates';
    const north = 'The Japanese delegates mean to address issues of Russia and North Korea';
    const intended = acts.nodes.flatMap((act: { intended: boolean; title: string }) =>
      act.intended ? [act.title] : [],
    );
    // Two delegates are to raise two of them.
    expect(intended.sort()).toEqual([seafood, seafood, beef, north, north]);
    expect(acts.nodes).toHaveLength(14);
    const edges = (kind: string) =>
      subgraph.edges
        .filter((edge: { kind: string }) => edge.kind === kind)
        .map(({ intended: only, label }: { intended: boolean | null; label: string }) => `${only} ${label}`)
        .sort();
    expect(edges('ACT')).toEqual([
      'false Agreement of the leaders of China and Japan on a strategic relationship of mutual benefit, 2024',
      'false Ban on imports of Japanese beef, 2001',
      'false Ban on imports of Japanese seafood, Aug 2023',
      `true intended: ${seafood}`,
      `true intended: ${beef}`,
      `true intended: ${north}`,
    ]);
    expect(edges('MET')).toEqual(['null met, 26 Nov – 4 Dec 2024']);
    expect(paths.paths[0].sentence).toMatch(/^Hiroshi Moriyama means to act toward China: /);
  });

  it('finds any node by its id, several kinds at once, each with its own fields', async () => {
    const ids = [
      encodeId('Person', 'wang-huning'),
      encodeId('Meeting', 'cho-tae-yul-and-wang-yi'),
      encodeId('Person', 'nobody'),
      encodeId('Country', 'china'),
      encodeId('Membership', 'person/shigeru-ishiba/country/japan/prime-minister'),
      encodeId('Act', 'country/china/ban-on-japanese-beef/country/japan'),
      encodeId('Source', 'china-japan-ruling-party-talks-resume'),
      encodeId('Channel', 'china-japan-military-exchange'),
      encodeId('Person', 'wang-huning'),
    ];
    const { nodes, node } = await data(
      `query ($ids: [ID!]!, $id: ID!) {
        nodes(ids: $ids) {
          __typename
          ... on Entity { name met(first: 1) { totalCount } }
          ... on Country { iso2 m: met { totalCount } }
          ... on Person { familyName m: memberships { nodes { role } } }
          ... on Meeting { title }
          ... on Membership { member { name } role }
          ... on Act { mode target { name } }
          ... on Source { paragraphs }
          ... on Channel { slug }
        }
        node(id: $id) { id ... on Person { name } }
      }`,
      { ids, id: ids[0] },
    );
    const wangHuning = {
      __typename: 'Person',
      name: 'Wang Huning',
      met: { totalCount: 2 },
      familyName: 'Wang',
      m: { nodes: [{ role: 'Chairman' }] },
    };
    expect(node).toEqual({ id: ids[0], name: 'Wang Huning' });
    expect(nodes).toEqual([
      wangHuning,
      { __typename: 'Meeting', title: 'Cho Tae-yul and Wang Yi meet in Beijing' },
      null,
      { __typename: 'Country', name: 'China', met: { totalCount: 7 }, iso2: 'CN', m: { totalCount: 7 } },
      { __typename: 'Membership', member: { name: 'Shigeru Ishiba' }, role: 'Prime Minister' },
      { __typename: 'Act', mode: 'import ban', target: { name: 'Japan' } },
      { __typename: 'Source', paragraphs: 7 },
      { __typename: 'Channel', slug: 'china-japan-military-exchange' },
      wangHuning,
    ]);
  });

  it('takes kind/slug wherever it takes an id, and answers the id', async () => {
    const everywhere = `query ($moriyama: ID!, $cho: ID!, $japan: ID!, $channel: ID!) {
      node(id: $moriyama) { id }
      nodes(ids: [$channel, $japan, "meeting/cho-tae-yul-and-wang-yi"]) { id }
      paths(from: $moriyama, to: $cho, first: 1) { paths { nodes { id } } }
      subgraph(around: [$moriyama, "person/hiroshi-moriyama"], depth: 0) { nodes { id } }
      commonContacts(a: $moriyama, b: $cho) { totalCount }
      meetings(with: [$moriyama], channel: $channel) { totalCount edges { cursor } }
      meetingStatistics(by: YEAR, with: [$japan]) { key meetings }
      timeline(about: [$cho]) { totalCount }
      acts(about: [$japan]) { totalCount }
      people(where: { country: [$japan], met: { some: { with: [$cho] } } }) { totalCount }
    }`;
    const bySlug = await data(everywhere, {
      moriyama: 'person/hiroshi-moriyama',
      cho: 'person/cho-tae-yul',
      japan: 'country/japan',
      channel: 'channel/china-japan-ruling-party-exchange',
    });
    const byId = await data(everywhere, {
      moriyama: encodeId('Person', 'hiroshi-moriyama'),
      cho: encodeId('Person', 'cho-tae-yul'),
      japan: encodeId('Country', 'japan'),
      channel: encodeId('Channel', 'china-japan-ruling-party-exchange'),
    });
    expect(bySlug).toEqual(byId);
    expect(bySlug.node).toEqual({ id: encodeId('Person', 'hiroshi-moriyama') });
    expect(bySlug.subgraph.nodes).toHaveLength(1);
    expect(bySlug.meetings.totalCount).toBe(1);
    expect(bySlug.paths.paths[0].nodes).toHaveLength(3);
  });

  it('answers every node of a list, whatever else is asked for with them', async () => {
    const { data: found, errors } = await runQuery(
      graph(),
      '{ subgraph(around: ["person/wang-yi", "person/cho-tae-yul"], depth: 0, kinds: [MET]) { edges { id } } }',
    );
    expect(errors).toBeUndefined();
    const ids = [found.subgraph.edges[0].id, 'country/japan', 'nonsense', 'country/nowhere'];
    const answer = await runQuery(graph(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.data.nodes).toEqual([null, { id: encodeId('Country', 'japan') }, null, null]);
    expect(answer.errors?.map(({ path, extensions: { code, argument } }) => [path, code, argument])).toEqual([
      [['nodes', 0], 'INVALID_ID', 'ids.0'],
      [['nodes', 2], 'INVALID_ID', 'ids.2'],
    ]);
  });

  it('reads aliases, fragments, interfaces and directives as GraphQL means them', async () => {
    const answer = await data(
      `query ($no: Boolean!) {
        people(first: 1) {
          edges { node { m: met(first: 1) { nodes { counterpart { name } } } ...Named } }
          nodes { m: met(first: 2) { nodes { counterpart { name ... on Person { familyName } } } } hidden: name @include(if: $no) }
        }
        again: people(first: 1) { nodes { __typename ...Named ... on Entity { kind } } }
      }
      fragment Named on Person { name twice: name(language: "ko") }`,
      { no: false },
    );
    expect(answer).toEqual({
      people: {
        edges: [
          {
            node: {
              m: { nodes: [{ counterpart: { name: 'Wang Yi' } }] },
              name: 'Cho Tae-yul',
              twice: '조태열',
            },
          },
        ],
        nodes: [{ m: { nodes: [{ counterpart: { name: 'Wang Yi', familyName: 'Wang' } }] } }],
      },
      again: { nodes: [{ __typename: 'Person', name: 'Cho Tae-yul', twice: '조태열', kind: 'PERSON' }] },
    });
  });

  it('searches by any name, best match first, and tells which name matched how', async () => {
    const answer = await data(`{
      wang: search(query: "wang", first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { match matchedName entity { name } } }
      ministries: search(query: "ministry", kinds: [INSTITUTION]) { nodes { match entity { name } } }
      none: search(query: "wang", kinds: []) { totalCount nodes { match } }
      typo: search(query: "Ishbia") { nodes { match matchedName entity { name } } }
    }`);
    const { endCursor } = answer.wang.pageInfo;
    expect(answer).toEqual({
      wang: {
        totalCount: 2,
        pageInfo: { hasNextPage: true, endCursor },
        nodes: [{ match: 'WORDS', matchedName: 'Wang Yi', entity: { name: 'Wang Yi' } }],
      },
      ministries: {
        nodes: [
          { match: 'WORDS', entity: { name: 'Ministry of Defense of Japan' } },
          { match: 'WORDS', entity: { name: 'Ministry of Foreign Affairs of China' } },
          { match: 'WORDS', entity: { name: 'Ministry of National Defense of China' } },
          { match: 'WORDS', entity: { name: 'Ministry of Foreign Affairs of South Korea' } },
        ],
      },
      none: { totalCount: 0, nodes: [] },
      typo: { nodes: [{ match: 'TYPO', matchedName: 'Shigeru Ishiba', entity: { name: 'Shigeru Ishiba' } }] },
    });
    const rest = await data(
      'query ($after: String) { search(query: "wang", after: $after) { nodes { entity { name } } } }',
      { after: endCursor },
    );
    expect(rest.search.nodes).toEqual([{ entity: { name: 'Wang Huning' } }]);
  });

  it('says what is wrong with bad input, with a stable code and the argument at fault', async () => {
    const wrong = async (query: string) => {
      const { errors } = await runQuery(graph(), query);
      return errors?.map(({ message, extensions: { code, argument } }) => [code, argument, message]);
    };
    expect(await wrong('{ people(first: 101) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'first', 'people(first: 101): first goes from 1 to 100.'],
    ]);
    expect(await wrong('{ people(last: 0) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'last', 'people(last: 0): last goes from 1 to 100.'],
    ]);
    expect(await wrong('{ people(first: 1, last: 1) { totalCount } }')).toEqual([
      ['INVALID_ARGUMENT', 'last', 'people takes first or last, not both.'],
    ]);
    expect(await wrong('{ people { nodes { met(first: -1) { totalCount } } } }')).toEqual([
      ['INVALID_ARGUMENT', 'first', 'met(first: -1): first goes from 1 to 100.'],
    ]);
    expect(await wrong('{ channels(asOf: "2024/2025") { totalCount } }')).toEqual([
      [
        'INVALID_DATE',
        'asOf',
        'asOf: 2024/2025 is no single day, month or year; write 2025-01-14, 2025-01 or 2025.',
      ],
    ]);
    expect(await wrong('{ node(id: "nonsense") { id } }')).toEqual([
      [
        'INVALID_ID',
        'id',
        'id: "nonsense" is not an id; expected the id of a node. Ids come from any field `id`; kind/slug, such as person/wang-yi, works as well.',
      ],
    ]);
    const nobody = encodeId('Person', 'nobody');
    expect(await wrong(`{ meetings(with: ["${nobody}"]) { totalCount } }`)).toEqual([
      ['NOT_FOUND', 'with', `with: no person has the id "person/nobody". ${ENTITY_ID_HINT}`],
    ]);
    const nowhere = encodeId('Country', 'nowhere');
    expect(await wrong(`{ people(where: { country: "${nowhere}" }) { totalCount } }`)).toEqual([
      [
        'NOT_FOUND',
        'where.country',
        `where.country: no country has the id "country/nowhere". ${ENTITY_ID_HINT}`,
      ],
    ]);
    expect(await wrong('{ meetings(during: { from: "2025-02", to: "2025-01" }) { totalCount } }')).toEqual([
      [
        'INVALID_ARGUMENT',
        'during.from',
        'during.from (2025-02-01) is after during.to (2025-01-31); give the earlier day first.',
      ],
    ]);
    expect(await wrong('{ people(after: "abc") { nodes { name } } }')).toEqual([
      [
        'INVALID_CURSOR',
        'after',
        'after is not a cursor of this list: take one from the same field with the same order and filters.',
      ],
    ]);
    expect(await wrong('{ whoMet(name: "--") { resolution } }')).toEqual([
      ['INVALID_ARGUMENT', 'name', 'name: "--" has no letter or digit; write a name or a part of one.'],
    ]);
  });
});

function side(...names: string[]) {
  return { participants: names.map((name) => ({ entity: { name } })) };
}

function slugs(...all: string[]) {
  return { nodes: all.map((slug) => ({ slug })) };
}
