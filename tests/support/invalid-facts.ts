/** Invalid fact files: each changes one thing in the small dataset, and lists the expected problems. */
import { SMALL_DATASET } from './small-dataset.js';

const DATES =
  'write a year, month or day such as 2006, 2018-10 or 2025-01-14, a span 2024-11-26/2024-12-04, or [2025-01-13..2025-01-14].';
const SECTIONS = 'source, people, parties, countries, institutions, meetings, memberships, channels, acts';
const STATUSES = 'HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED';
const MEETING_SOURCE = '    sources: [{ paragraph: 1, forms: [Ann Ames, Bob Boll] }]\n';

export interface InvalidCase {
  /** A noun phrase, such as "an unknown key". */
  readonly title: string;
  /** The text of the small dataset to replace; null: all of it. */
  readonly search: string | null;
  readonly replacement: string;
  /** The expected problems, in the form "line:column: message". */
  readonly problems: readonly string[];
}

const invalidCase = (
  title: string,
  search: string | null,
  replacement: string,
  ...problems: string[]
): InvalidCase => ({
  title,
  search,
  replacement,
  problems,
});

export const INVALID_CASES: readonly InvalidCase[] = [
  invalidCase(
    'an unknown key',
    'role: Chair',
    'rolle: Chair',
    '17:5: unknown key "rolle" (did you mean "role"?)',
  ),
  invalidCase(
    'an unknown key without a similar known one',
    'source:\n',
    'source:\n  colour: red\n',
    '2:3: unknown key "colour" (allowed here: slug, title, publisher, date, url, paragraphs)',
  ),
  invalidCase(
    'a name without a letter or digit',
    'name: Bob Boll,',
    'name: "\\u200b---", slug: bob-boll,',
    '7:7: the name "\u200b---" has no letter or digit; write one that can be searched for',
  ),
  invalidCase(
    'an office with asOf after its end',
    'asOf: 2025-01',
    'asOf: 2025-01\n    end: 2020',
    '19:5: asOf (2025-01) is after end (2020); asOf must lie within the period',
  ),
  invalidCase(
    'an office with asOf before its start',
    'asOf: 2025-01',
    'asOf: 2025-01\n    start: 2025-02',
    '19:5: asOf (2025-01) is before start (2025-02); asOf must lie within the period',
  ),
  invalidCase(
    'an unknown section',
    'parties:\n  - name: Red Party\n',
    'factions:\n  - name: Red Party\n',
    `8:1: unknown key "factions" (allowed here: ${SECTIONS})`,
  ),
  invalidCase(
    'an unknown section in place of a section that others refer to',
    'countries:\n  - { name: Aland, iso2: AA, ',
    'lands:\n  - { name: Ayland, iso2: AA, ',
    '11:16: country/aland is not defined; add it to one of the fact files',
    `12:1: unknown key "lands" (allowed here: ${SECTIONS})`,
    '33:34: country/aland is not defined; add it to one of the fact files',
  ),
  invalidCase(
    'an unknown top-level key, and another problem',
    'parties:\n  - name: Red Party\n    sources: [{ paragraph: 1,',
    'note: mine\nparties:\n  - name: Red Party\n    sources: [{ paragraph: 9,',
    `8:1: unknown key "note" (allowed here: ${SECTIONS})`,
    '11:15: paragraph is 9, but source a-test has only 3 (0 is the headline); correct one of them',
  ),
  invalidCase(
    'a dangling reference',
    'participants: [person/bob-boll]',
    'participants: [person/bob-bol]',
    '28:41: person/bob-bol is not defined (did you mean "person/bob-boll"?); add it to one of the fact files',
  ),
  invalidCase(
    'a reference without a kind',
    'participants: [person/bob-boll]',
    'participants: [bob-boll]',
    '28:41: item 1 of participants "bob-boll" is not a reference; write kind/slug, such as person/hiroshi-moriyama',
  ),
  invalidCase(
    'a country that is not in the facts',
    '    date: 2025-01-14',
    '    placeCountry: oland',
    '25:5: country/oland is not defined (did you mean "country/aland"?); add it to one of the fact files',
  ),
  invalidCase(
    'a duplicate entity',
    'countries:\n',
    'countries:\n  - { name: Aland, iso2: AB, sources: [{ paragraph: 1, forms: [Aland] }] }\n',
    '14:5: country/aland is already defined at f.yaml:13; merge the two or remove one',
  ),
  invalidCase(
    'an impossible date',
    'date: 2025-01-14',
    'date: 2025-02-30',
    `25:5: date is invalid: "2025-02-30" does not exist; ${DATES}`,
  ),
  invalidCase(
    'a reversed date',
    'date: 2025-01-14',
    'date: 2025-02-03/2025-02-01',
    `25:5: date is invalid: "2025-02-03/2025-02-01" ends before it begins; ${DATES}`,
  ),
  invalidCase(
    'a date with a time',
    'date: 2025-01-14',
    'date: 2025-01-14T10:00',
    `25:5: date is invalid: "2025-01-14T10:00" has a time; write only the day; ${DATES}`,
  ),
  invalidCase(
    'a season as a date',
    'date: 2025-01-14',
    'date: 2025-21',
    `25:5: date is invalid: "2025-21" is a season; ${DATES}`,
  ),
  invalidCase(
    'a status outside the vocabulary',
    'status: HELD',
    'status: HOLD',
    `23:5: status is "HOLD" (did you mean "HELD"?); write one of ${STATUSES}`,
  ),
  invalidCase(
    'a kind outside the vocabulary',
    'kind: MEETING',
    'kind: LUNCH',
    '24:5: kind is "LUNCH"; write one of MEETING, VISIT, SESSION',
  ),
  invalidCase(
    'an empty side',
    'participants: [person/bob-boll]',
    'participants: []',
    '28:26: participants is empty; a side needs at least one participant',
  ),
  invalidCase(
    'a meeting with one side',
    '      - { role: VISITOR, participants: [person/bob-boll] }\n',
    '',
    '26:5: sides lists fewer than two; a meeting needs at least two sides',
  ),
  invalidCase(
    'a person on both sides',
    'participants: [person/bob-boll]',
    'participants: [person/ann-ames]',
    '28:41: person/ann-ames is listed on two sides of the meeting; list it once',
  ),
  invalidCase(
    'a person twice on one side',
    'participants: [person/bob-boll]',
    'participants: [person/bob-boll, person/bob-boll]',
    '28:58: person/bob-boll is listed twice on one side of the meeting; list it once',
  ),
  invalidCase(
    'overlapping periods',
    'start: 2018-10, sources',
    'start: 2017, sources',
    '36:9: this period begins (2017-12-31 at the latest) before the previous one ends (2018-10-01 at the earliest); periods must not overlap',
  ),
  invalidCase(
    'periods out of order',
    'start: 2006, end: 2018-10',
    'start: 2019',
    '36:9: this period begins (2018-10-31 at the latest) before the previous one (2019-12-31); list periods in order of time',
  ),
  invalidCase(
    'a period that ends before it starts',
    'start: 2006, end: 2018-10',
    'start: 2006, end: 2005',
    '35:39: end (2005) is before start (2006); correct one of them',
  ),
  invalidCase(
    'a membership without any date',
    '    asOf: 2025-01\n',
    '',
    '15:5: start, end and asOf are missing; if the start is unknown, write asOf, the earliest date for which a source names it',
  ),
  invalidCase(
    'a span as asOf',
    'asOf: 2025-01',
    'asOf: 2025-01/2025-02',
    '19:5: asOf is a span or a set of dates; write a single day, month or year',
  ),
  invalidCase('a fact without sources', MEETING_SOURCE, '', '22:5: sources is missing; it must be a list'),
  invalidCase(
    'a fact with an empty list of sources',
    MEETING_SOURCE,
    '    sources: []\n',
    '29:5: sources is empty; a fact needs at least one source',
  ),
  invalidCase(
    'a paragraph beyond the end of the source',
    MEETING_SOURCE,
    MEETING_SOURCE.replace('1', '4'),
    '29:15: paragraph is 4, but source a-test has only 3 (0 is the headline); correct one of them',
  ),
  invalidCase(
    'the headline as the only evidence',
    MEETING_SOURCE,
    MEETING_SOURCE.replace('1', '0'),
    '29:15: the headline (paragraph 0) is the only evidence; also cite a paragraph of the body',
  ),
  invalidCase(
    'a STATED fact without a surface form',
    MEETING_SOURCE,
    '    sources: [{ paragraph: 1 }]\n',
    '29:15: forms is empty; quote a name or words as printed, or write support: INFERRED',
  ),
  invalidCase(
    'an alias bomb',
    null,
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
    '2:9: YAML aliases (*name) are not supported; write out the value',
  ),
  invalidCase(
    'the key __proto__',
    'role: Chair',
    '__proto__: { polluted: true }',
    '17:5: the key "__proto__" is not allowed; remove it',
  ),
  invalidCase(
    '2,000 levels of nesting',
    null,
    `a: ${'['.repeat(2000)}`,
    '1:23: nested more than 20 levels deep; no fact needs that many',
  ),
  invalidCase('an empty file', null, '', '1:1: the file is empty; a fact file begins with "source:"'),
  invalidCase(
    'a file of comments',
    null,
    '# nothing\n',
    '1:1: the file is empty; a fact file begins with "source:"',
  ),
  invalidCase(
    'two documents',
    'people:\n',
    '---\npeople:\n',
    '1:1: the file has 2 YAML documents; write each into a file of its own',
  ),
  invalidCase('a list at the top level', null, '- a\n', '1:1: the file is a list; it must be a mapping'),
  invalidCase(
    'a tab as indentation',
    '    status: HELD',
    '\tstatus: HELD',
    '23:1: invalid YAML: tab characters must not be used in indentation',
  ),
  invalidCase(
    'a duplicate key',
    '    status: HELD',
    '    status: HELD\n    status: HELD',
    '24:5: this key is already used in the same mapping; remove one of the two',
  ),
  invalidCase(
    'a NUL byte',
    'Ann and Bob',
    'Ann \0 Bob',
    '22:16: invalid YAML: null byte is not allowed in input',
  ),
  invalidCase(
    'a lone surrogate',
    'title: Ann and Bob',
    'title: "\\ud800"',
    '22:5: title contains a control character or an incomplete character; remove it',
  ),
  invalidCase('a number as a role', 'role: Chair', 'role: 5', '17:5: role is 5; it must be text'),
  invalidCase(
    'a session without a channel',
    'date: 2025-01-14',
    'session: 3',
    '25:5: session needs a channel; add channel: with the slug of the channel that held the session',
  ),
  invalidCase(
    'a previousDate of a meeting that was not postponed',
    'date: 2025-01-14',
    'previousDate: 2025',
    '25:5: previousDate is only for status POSTPONED or RESCHEDULED, not HELD; correct one of them',
  ),
  invalidCase(
    'an invalid country code',
    'iso2: AA',
    'iso2: aa',
    '13:20: iso2 "aa" is not a country code; write two capital letters, such as JP',
  ),
  invalidCase(
    'a party that is part of itself',
    'organization: country/aland,',
    'organization: party/red-party,',
    '11:16: party/red-party would be part of itself: party/red-party → party/red-party; remove one of these steps',
  ),
  invalidCase(
    'an act with the same entity on both sides',
    'to: [person/bob-boll]',
    'to: [person/ann-ames]',
    '43:10: person/ann-ames is in both from and to; remove it from one of them',
  ),
  invalidCase(
    'text in place of a boolean',
    'mode: letter',
    'intended: expected',
    '41:5: intended is "expected"; it must be true or false',
  ),
  invalidCase(
    'a channel with one endpoint',
    'endpoints: [party/red-party, country/aland]',
    'endpoints: [party/red-party]',
    '33:5: endpoints lists fewer than two; a channel needs at least two endpoints',
  ),
  invalidCase(
    'an act with a duplicate actor',
    'from: [person/ann-ames]',
    'from: [person/ann-ames, person/ann-ames]',
    '42:29: person/ann-ames is listed twice in from; list it once',
  ),
  invalidCase(
    'a title that is too long to index',
    'title: Ann and Bob',
    `title: ${'Ann '.repeat(76)}`,
    '22:5: title has more than 300 characters; shorten it',
  ),
  invalidCase(
    'a title with too long a slug',
    'title: Ann and Bob',
    `title: ${'Ann '.repeat(60)}`,
    '22:5: title gives a slug of more than 200 characters; add a shorter slug:',
  ),
  invalidCase(
    'a session number above the maximum',
    'date: 2025-01-14',
    'channel: talks\n    session: 4294967296',
    '26:5: session is 4294967296; the maximum is 100000',
  ),
  invalidCase(
    'names that are too long in total',
    'name: Bob Boll,',
    `name: Bob Boll, names: [${Array.from({ length: 150 }, (_, index) => `{ kind: ALIAS, value: ${index}${'x'.repeat(250)} }`).join(', ')}],`,
    '7:23: names are too long in total; keep those that people search for',
  ),
  invalidCase(
    'a partOf cycle',
    'organization: country/aland, sources: [{ paragraph: 1, forms: [Red Party] }] }]\n',
    `organization: party/blue-party, sources: [{ paragraph: 1, forms: [Red Party] }] }]
  - name: Blue Party
    sources: [{ paragraph: 1, forms: [Blue Party] }]
    partOf: [{ organization: party/red-party, sources: [{ paragraph: 1, forms: [Blue Party] }] }]
`,
    '11:16: party/red-party would be part of itself: party/red-party → party/blue-party → party/red-party; remove one of these steps',
  ),
  invalidCase(
    'terminal control characters in a key',
    'role: Chair',
    'rolle\u202e: "\\e[31m"',
    '17:5: unknown key "rolle\\u202e" (did you mean "role"?)',
  ),
  invalidCase(
    'a name without ASCII letters and no slug',
    'name: Bob Boll,',
    'name: 赤,',
    '7:7: name has no ASCII letter or digit to make a slug from; add slug:',
    '28:41: person/bob-boll is not defined; add it to one of the fact files',
    '43:10: person/bob-boll is not defined; add it to one of the fact files',
  ),
];

/** The text of the invalid fact file. */
export function applyCase({ search, replacement }: InvalidCase): string {
  if (search === null) return replacement;
  if (!SMALL_DATASET.includes(search))
    throw new Error(`The small dataset does not contain ${JSON.stringify(search)}.`);
  return SMALL_DATASET.replace(search, replacement);
}
