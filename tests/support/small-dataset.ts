/** A small sound fact file, for tests that break one thing in it. */
export const SMALL_DATASET = `source:
  title: A test
  date: 2025-01
  paragraphs: 3
people:
  - { name: Ann Ames, sources: [{ paragraph: 1, forms: [Ann Ames] }] }
  - { name: Bob Boll, sources: [{ paragraph: 1, forms: [Bob Boll] }] }
parties:
  - name: Red Party
    sources: [{ paragraph: 1, forms: [Red Party] }]
    partOf: [{ organization: country/aland, sources: [{ paragraph: 1, forms: [Red Party] }] }]
countries:
  - { name: Aland, iso2: AA, sources: [{ paragraph: 1, forms: [Aland] }] }
memberships:
  - member: person/ann-ames
    organization: party/red-party
    role: Chair
    kind: OFFICE
    asOf: 2025-01
    sources: [{ paragraph: 1, forms: [Ann Ames] }]
meetings:
  - title: Ann and Bob
    status: HELD
    kind: MEETING
    date: 2025-01-14
    sides:
      - { role: HOST, participants: [person/ann-ames] }
      - { role: VISITOR, participants: [person/bob-boll] }
    sources: [{ paragraph: 1, forms: [Ann Ames, Bob Boll] }]
channels:
  - name: Talks
    kind: PARTY
    endpoints: [party/red-party, country/aland]
    periods:
      - { phase: ACTIVE, start: 2006, end: 2018-10, sources: [{ paragraph: 2, forms: [talks] }] }
      - { phase: HALTED, start: 2018-10, sources: [{ paragraph: 2, forms: [talks] }] }
    sources: [{ paragraph: 2, forms: [talks] }]
acts:
  - title: Ann writes to Bob
    event: CONSULT
    mode: letter
    from: [person/ann-ames]
    to: [person/bob-boll]
    sources: [{ paragraph: 3, forms: [letter] }]
`;

const DATES =
  'write a year, month or day such as 2006, 2018-10 or 2025-01-14, a span 2024-11-26/2024-12-04, or [2025-01-13..2025-01-14].';
const SECTIONS = 'source, people, parties, countries, institutions, meetings, memberships, channels, acts';
const STATUSES = 'HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED';
const MEETING_SOURCE = '    sources: [{ paragraph: 1, forms: [Ann Ames, Bob Boll] }]\n';

/** A fault, how it comes into the small world (null: the whole text is replaced), and what is said of it. */
export interface InvalidCase {
  readonly title: string;
  readonly search: string | null;
  readonly replacement: string;
  readonly problems: readonly string[];
}

const fault = (
  name: string,
  search: string | null,
  replacement: string,
  ...problems: string[]
): InvalidCase => ({
  title: name,
  search,
  replacement,
  problems,
});

export const INVALID_CASES: readonly InvalidCase[] = [
  fault('an unknown key', 'role: Chair', 'rolle: Chair', '17:5: unknown key "rolle" (did you mean "role"?)'),
  fault(
    'a key that is nowhere known',
    'source:\n',
    'source:\n  colour: red\n',
    '2:3: unknown key "colour" (known here: slug, title, publisher, date, url, paragraphs)',
  ),
  fault(
    'a name that nobody could find',
    'name: Bob Boll,',
    'name: "\\u200b---", slug: bob-boll,',
    '7:7: the name "\u200b---" has no letter or digit',
  ),
  fault(
    'an office that is told of after its end',
    'asOf: 2025-01',
    'asOf: 2025-01\n    end: 2020',
    '19:5: is told of (2025-01) after it ends (2020); asOf lies within it',
  ),
  fault(
    'an office that is told of before its start',
    'asOf: 2025-01',
    'asOf: 2025-01\n    start: 2025-02',
    '19:5: is told of (2025-01) before it starts (2025-02); asOf lies within it',
  ),
  fault(
    'a section that nobody knows beside faults of other kinds',
    'parties:\n  - name: Red Party\n',
    'factions:\n  - name: Red Party\n',
    `8:1: unknown key "factions" (known here: ${SECTIONS})`,
  ),
  fault(
    'a section that nobody knows, and a reference to what is in none',
    'countries:\n  - { name: Aland, iso2: AA, ',
    'lands:\n  - { name: Ayland, iso2: AA, ',
    '11:16: no country/aland; it must stand in one of the fact files',
    `12:1: unknown key "lands" (known here: ${SECTIONS})`,
    '33:34: no country/aland; it must stand in one of the fact files',
  ),
  fault(
    'a note that nobody asked for beside a fault of another kind',
    'parties:\n  - name: Red Party\n    sources: [{ paragraph: 1,',
    'note: mine\nparties:\n  - name: Red Party\n    sources: [{ paragraph: 9,',
    `8:1: unknown key "note" (known here: ${SECTIONS})`,
    '11:15: paragraph 9: source a-test has 3, counted from 1',
  ),
  fault(
    'a dangling reference',
    'participants: [person/bob-boll]',
    'participants: [person/bob-bol]',
    '28:41: no person/bob-bol (did you mean "person/bob-boll"?); it must stand in one of the fact files',
  ),
  fault(
    'a reference without a kind',
    'participants: [person/bob-boll]',
    'participants: [bob-boll]',
    '28:41: item 1 of participants "bob-boll" is no reference; write kind/slug, such as person/hiroshi-moriyama',
  ),
  fault(
    'a country that is not there',
    '    date: 2025-01-14',
    '    placeCountry: oland',
    '25:5: no country/oland (did you mean "country/aland"?); it must stand in one of the fact files',
  ),
  fault(
    'a duplicate',
    'countries:\n',
    'countries:\n  - { name: Aland, iso2: AB, sources: [{ paragraph: 1, forms: [Aland] }] }\n',
    '14:5: country/aland stands twice; it is already at f.yaml:13',
  ),
  fault(
    'an impossible date',
    'date: 2025-01-14',
    'date: 2025-02-30',
    `25:5: date is no date: "2025-02-30" is no date that exists; ${DATES}`,
  ),
  fault(
    'a reversed date',
    'date: 2025-01-14',
    'date: 2025-02-03/2025-02-01',
    `25:5: date is no date: "2025-02-03/2025-02-01" ends before it begins; ${DATES}`,
  ),
  fault(
    'a time',
    'date: 2025-01-14',
    'date: 2025-01-14T10:00',
    `25:5: date is no date: "2025-01-14T10:00" has a time; dates here end at the day; ${DATES}`,
  ),
  fault(
    'a season',
    'date: 2025-01-14',
    'date: 2025-21',
    `25:5: date is no date: "2025-21" is a season; ${DATES}`,
  ),
  fault(
    'a status outside the vocabulary',
    'status: HELD',
    'status: HOLD',
    `23:5: status is "HOLD" (did you mean "HELD"?); write one of ${STATUSES}`,
  ),
  fault(
    'a kind outside the vocabulary',
    'kind: MEETING',
    'kind: LUNCH',
    '24:5: kind is "LUNCH"; write one of MEETING, VISIT, SESSION',
  ),
  fault(
    'an empty side',
    'participants: [person/bob-boll]',
    'participants: []',
    '28:26: participants is empty; a side has at least one participant',
  ),
  fault(
    'one side alone',
    '      - { role: VISITOR, participants: [person/bob-boll] }\n',
    '',
    '26:5: sides has fewer than two sides; a meeting has two or more',
  ),
  fault(
    'a person on both sides',
    'participants: [person/bob-boll]',
    'participants: [person/ann-ames]',
    '28:41: person/ann-ames stands on two sides of the meeting; once is right',
  ),
  fault(
    'a person twice on one side',
    'participants: [person/bob-boll]',
    'participants: [person/bob-boll, person/bob-boll]',
    '28:58: person/bob-boll stands twice on one side of the meeting; once is right',
  ),
  fault(
    'overlapping periods',
    'start: 2018-10, sources',
    'start: 2017, sources',
    '36:9: begins (2017-12-31 at the latest) before the period above ends (2018-10-01 at the earliest); periods do not overlap',
  ),
  fault(
    'periods out of order',
    'start: 2006, end: 2018-10',
    'start: 2019',
    '36:9: begins (2018-10-31 at the latest) before the period above (2019-12-31); periods stand in the order of time',
  ),
  fault(
    'a period that ends before it starts',
    'start: 2006, end: 2018-10',
    'start: 2006, end: 2005',
    '35:39: ends (2005) before it starts (2006)',
  ),
  fault(
    'a mandate without any date',
    '    asOf: 2025-01\n',
    '',
    '15:5: has no start, asOf or end; where no start is known write asOf, the earliest date for which a source names it',
  ),
  fault(
    'an asOf that is a span',
    'asOf: 2025-01',
    'asOf: 2025-01/2025-02',
    '19:5: asOf is a span or a set; write one day, month or year',
  ),
  fault('a fact without a source', MEETING_SOURCE, '', '22:5: sources is missing; a list is needed'),
  fault(
    'a fact with no source in its list',
    MEETING_SOURCE,
    '    sources: []\n',
    '29:5: sources is empty; a fact needs at least one source',
  ),
  fault(
    'a paragraph that the source does not have',
    MEETING_SOURCE,
    MEETING_SOURCE.replace('1', '4'),
    '29:15: paragraph 4: source a-test has 3, counted from 1',
  ),
  fault(
    'the headline as the only evidence',
    MEETING_SOURCE,
    MEETING_SOURCE.replace('1', '0'),
    '29:15: the headline (paragraph 0) is the only evidence; cite a paragraph of the body as well',
  ),
  fault(
    'a statement without a surface form',
    MEETING_SOURCE,
    '    sources: [{ paragraph: 1 }]\n',
    '29:15: forms is empty; what is STATED needs a name or words as printed (or support: INFERRED)',
  ),
  fault(
    'an alias bomb',
    null,
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
    '2:9: YAML aliases (*name) are not taken; write the value out',
  ),
  fault(
    '__proto__',
    'role: Chair',
    '__proto__: { polluted: true }',
    '17:5: the key "__proto__" is not allowed; remove it',
  ),
  fault(
    '2,000 levels of nesting',
    null,
    `a: ${'['.repeat(2000)}`,
    '1:23: nested more than 20 deep; no fact is',
  ),
  fault('an empty file', null, '', '1:1: the file is empty; a fact file begins with "source:"'),
  fault(
    'a file of comments',
    null,
    '# nothing\n',
    '1:1: the file is empty; a fact file begins with "source:"',
  ),
  fault('two documents', 'people:\n', '---\npeople:\n', '1:1: the file holds 2 YAML documents; one is right'),
  fault('a list in place of the file', null, '- a\n', '1:1: the file is a list; a mapping is right'),
  fault(
    'a tab',
    '    status: HELD',
    '\tstatus: HELD',
    '23:1: not YAML that can be read: tab characters must not be used in indentation',
  ),
  fault(
    'a key twice',
    '    status: HELD',
    '    status: HELD\n    status: HELD',
    '24:5: this key stands twice in its mapping; once is right',
  ),
  fault(
    'a NUL byte',
    'Ann and Bob',
    'Ann \0 Bob',
    '22:16: not YAML that can be read: null byte is not allowed in input',
  ),
  fault(
    'half a character',
    'title: Ann and Bob',
    'title: "\\ud800"',
    '22:5: title holds a control character or half a character',
  ),
  fault('a number for a role', 'role: Chair', 'role: 5', '17:5: role is 5; text is right'),
  fault(
    'a session without a channel',
    'date: 2025-01-14',
    'session: 3',
    '25:5: session needs channel: a session is one of a channel',
  ),
  fault(
    'an earlier date of what was not put off',
    'date: 2025-01-14',
    'previousDate: 2025',
    '25:5: previousDate does not go with HELD; only with POSTPONED or RESCHEDULED',
  ),
  fault(
    'a code that is no country code',
    'iso2: AA',
    'iso2: aa',
    '13:20: iso2 "aa" is no country code; write two capitals such as JP',
  ),
  fault(
    'a party that is part of itself',
    'organization: country/aland,',
    'organization: party/red-party,',
    '11:16: is part of itself: party/red-party → party/red-party',
  ),
  fault(
    'an act toward oneself',
    'to: [person/bob-boll]',
    'to: [person/ann-ames]',
    '43:10: person/ann-ames is on both sides of the act; an act is toward somebody else',
  ),
  fault(
    'an act that is neither intended nor done',
    'mode: letter',
    'intended: expected',
    '41:5: intended is "expected"; true or false is right',
  ),
  fault(
    'one end alone',
    'endpoints: [party/red-party, country/aland]',
    'endpoints: [party/red-party]',
    '33:5: endpoints has fewer than two ends; a channel runs between two or more',
  ),
  fault(
    'an act of somebody who stands twice',
    'from: [person/ann-ames]',
    'from: [person/ann-ames, person/ann-ames]',
    '42:29: person/ann-ames stands twice in from; once is right',
  ),
  fault(
    'a title that no index takes',
    'title: Ann and Bob',
    `title: ${'Ann '.repeat(76)}`,
    '22:5: title has more than 300 characters',
  ),
  fault(
    'a name that makes too long a slug',
    'title: Ann and Bob',
    `title: ${'Ann '.repeat(60)}`,
    '22:5: title makes a slug of more than 200 characters; add slug:',
  ),
  fault(
    'a session that no talks come to',
    'date: 2025-01-14',
    'channel: talks\n    session: 4294967296',
    '26:5: session is 4294967296; the most is 100000',
  ),
  fault(
    'more names than are looked through',
    'name: Bob Boll,',
    `name: Bob Boll, names: [${Array.from({ length: 150 }, (_, index) => `{ kind: ALIAS, value: ${index}${'x'.repeat(250)} }`).join(', ')}],`,
    '7:23: names are too long in all; keep those that people look for',
  ),
  fault(
    'a ring of parts',
    'organization: country/aland, sources: [{ paragraph: 1, forms: [Red Party] }] }]\n',
    `organization: party/blue-party, sources: [{ paragraph: 1, forms: [Red Party] }] }]
  - name: Blue Party
    sources: [{ paragraph: 1, forms: [Blue Party] }]
    partOf: [{ organization: party/red-party, sources: [{ paragraph: 1, forms: [Blue Party] }] }]
`,
    '11:16: is part of itself: party/red-party → party/blue-party → party/red-party',
  ),
  fault(
    'a terminal that would be told what to do',
    'role: Chair',
    'rolle\u202e: "\\e[31m"',
    '17:5: unknown key "rolle\\u202e" (did you mean "role"?)',
  ),
  fault(
    'a name without ASCII and no slug',
    'name: Bob Boll,',
    'name: 赤,',
    '7:7: name has no letter of ASCII to make a slug of; add slug:',
    '28:41: no person/bob-boll; it must stand in one of the fact files',
    '43:10: no person/bob-boll; it must stand in one of the fact files',
  ),
];

export function applyCase({ search, replacement }: InvalidCase): string {
  if (search === null) return replacement;
  if (!SMALL_DATASET.includes(search)) throw new Error(`The small world has no ${search}.`);
  return SMALL_DATASET.replace(search, replacement);
}
