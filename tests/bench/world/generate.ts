/** A diplomatic world as a streamed fact file: the same size and seed give the same bytes. */
import { Chance, Zipf } from './chance.js';
import { anyDay, day, LAST, told } from './days.js';
import { personName, placeName } from './names.js';

export interface Size {
  readonly people: number;
  readonly meetings: number;
  readonly seed: number;
}

/** How unequal it is: the first of 100,000 people has one in seventy seats. */
const EXPONENT = 0.75;
const FACTS_OF_A_SOURCE = 500;
const BODIES = [
  ['Ministry of Foreign Affairs', 'MINISTRY'],
  ['National Assembly', 'PARLIAMENT'],
  ['Ministry of Defence', 'MINISTRY'],
  ['Advisory Council', 'ADVISORY_BODY'],
  ['Friendship Group', 'FRIENDSHIP_GROUP'],
] as const;
const OFFICES = ['Minister', 'Deputy Minister', 'Secretary-General', 'Chair', 'Envoy', 'Member'];
const TOPICS = ['trade', 'security', 'exchange', 'climate', 'visas', 'the sea', 'students', 'grain'];
const ACTS = ['CONSULT', 'REQUEST', 'AGREE', 'COOPERATE', 'SANCTION'];
const CITED = [{ paragraph: 1, forms: ['as told'] }];

/** The lines of the file, without their ends. */
export function* generate(size: Size): Generator<string> {
  yield* new World(size).lines();
}

interface Nation {
  readonly slug: string;
  readonly name: string;
  readonly iso2: string;
  readonly places: readonly string[];
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
}

class World {
  private readonly chance: Chance;
  private readonly nations: Nation[] = [];
  private readonly slugs: string[] = [];
  private readonly homes: number[] = [];
  private readonly channels: {
    readonly slug: string;
    readonly ends: readonly [number, number];
    sessions: number;
  }[] = [];
  private readonly prominent: Zipf;
  private told = 0;
  private sources = 0;

  constructor(private readonly size: Size) {
    this.chance = new Chance(size.seed);
    this.prominent = new Zipf(size.people, EXPONENT, this.chance);
    const count = Math.max(4, Math.min(150, Math.round(size.people / 100)));
    for (let index = 0; index < count; index += 1) this.nations.push(this.nation(index));
  }

  *lines(): Generator<string> {
    for (const nation of this.nations) yield* this.country(nation);
    for (let index = 0; index < this.size.people; index += 1) yield* this.person(index);
    for (let index = 0; index < 2 * this.nations.length; index += 1) yield* this.channel(index);
    for (let index = 0; index < this.size.meetings; index += 1) {
      yield* this.meeting(index);
      if (index % 20 === 0) yield* this.act(index / 20);
    }
  }

  /** A fact, below a source of its own now and then. */
  private *fact(kind: string, fact: object): Generator<string> {
    if (this.told % FACTS_OF_A_SOURCE === 0) {
      this.sources += 1;
      const source = {
        title: `Article ${this.sources}`,
        date: day(LAST - (this.sources % 90)),
        paragraphs: 9,
      };
      yield JSON.stringify({ source });
    }
    this.told += 1;
    yield JSON.stringify({ [kind]: { ...fact, sources: CITED } });
  }

  private nation(index: number): Nation {
    const letters = [Math.floor(index / 26), index % 26].map((letter) => String.fromCharCode(65 + letter));
    const slug = `country-${index}`;
    return {
      slug,
      name: `${placeName(this.chance)}ia`,
      iso2: letters.join(''),
      places: Array.from({ length: 3 }, () => placeName(this.chance)),
      parties: Array.from({ length: this.chance.between(2, 6) }, (_, party) => `${slug}-party-${party}`),
      bodies: BODIES.map((_, body) => `${slug}-body-${body}`),
    };
  }

  private *country({ slug, name, iso2, parties, bodies }: Nation): Generator<string> {
    yield* this.fact('country', { slug, name, iso2 });
    const partOf = [{ organization: `country/${slug}`, sources: CITED }];
    for (const [index, party] of parties.entries())
      yield* this.fact('party', { slug: party, name: `Party ${index + 1} of ${name}`, partOf });
    for (const [index, body] of bodies.entries()) {
      const [title, classification] = BODIES[index] ?? BODIES[0];
      yield* this.fact('institution', { slug: body, name: `${title} of ${name}`, classification, partOf });
    }
  }

  private *person(index: number): Generator<string> {
    const { chance } = this;
    const { family, given, native } = personName(chance);
    const slug = `${given}-${family}-${index}`.toLowerCase();
    const home = chance.nat(this.nations.length);
    const nation = this.nations[home] as Nation;
    this.slugs.push(slug);
    this.homes.push(home);
    yield* this.fact('person', {
      slug,
      name: `${given} ${family}`,
      familyName: family,
      givenName: given,
      names: [
        { value: native, language: 'zh', kind: 'NATIVE' },
        { value: `${family} ${given}`, language: 'en', kind: 'ALIAS' },
        { value: `${family}-${given}`, language: 'en', kind: 'TRANSLITERATION' },
      ],
    });
    const member = `person/${slug}`;
    yield* this.fact('membership', {
      member,
      organization: `party/${chance.of(nation.parties)}`,
      kind: 'MEMBERSHIP',
      asOf: day(anyDay(chance)),
    });
    for (let start = chance.nat(6_000), terms = chance.nat(3); terms > 0; terms -= 1) {
      const end = start + chance.between(200, 1_500);
      const organization = `institution/${chance.of(nation.bodies)}`;
      const period = { start: day(start), ...(terms > 1 || chance.is(0.5) ? { end: day(end) } : {}) };
      yield* this.fact('membership', {
        member,
        organization,
        role: chance.of(OFFICES),
        kind: 'OFFICE',
        ...period,
      });
      start = end + 1;
    }
  }

  private *channel(index: number): Generator<string> {
    const { chance } = this;
    const first = chance.nat(this.nations.length);
    const ends = [first, (first + 1 + chance.nat(this.nations.length - 1)) % this.nations.length] as const;
    const slug = `channel-${index}`;
    this.channels.push({ slug, ends, sessions: 0 });
    const [began, halted, revived] = [
      chance.nat(2_000),
      chance.between(3_000, 5_000),
      chance.between(6_000, 9_000),
    ];
    const periods = [
      { phase: 'ACTIVE', opening: 'LAUNCHED', start: day(began), end: day(halted) },
      { phase: 'HALTED', start: day(halted), end: day(revived) },
      { phase: 'ACTIVE', opening: 'REVIVED', start: day(revived) },
    ].slice(0, chance.between(1, 3));
    yield* this.fact('channel', {
      slug,
      name: `Exchange ${index}`,
      kind: chance.of(['PARTY', 'MILITARY', 'PARLIAMENTARY', 'MINISTERIAL']),
      endpoints: ends.map((end) => `country/${this.nations[end]?.slug}`),
      periods: periods.map((period) => ({ ...period, sources: CITED })),
    });
  }

  private *meeting(index: number): Generator<string> {
    const { chance } = this;
    const [hosts, ...guests] = chance.weighted<readonly number[]>([
      [[1, 1], 75],
      [[1, 2], 13],
      [[2, 2], 8],
      [[1, 1, 1], 4],
    ]);
    const seen = new Set<number>();
    const sides = [hosts, ...guests].map((count = 1, side) => ({
      role: side === 0 ? 'HOST' : 'VISITOR',
      participants: Array.from({ length: count }, () => `person/${this.slugs[this.someone(seen)]}`),
    }));
    const [host = 0] = seen;
    const nation = this.nations[this.homes[host] ?? 0] as Nation;
    const channel = chance.is(0.05) ? chance.of(this.channels) : null;
    if (channel) channel.sessions += 1;
    const status = chance.weighted([
      ['HELD', 88],
      ['PLANNED', 5],
      ['REQUESTED', 3],
      ['UNCONFIRMED', 2],
      ['CANCELLED', 2],
    ]);
    const date = told(anyDay(chance), chance);
    yield* this.fact('meeting', {
      slug: `meeting-${index}`,
      title: `Meeting ${index} in ${nation.name}`,
      status,
      kind: channel ? 'SESSION' : chance.is(0.1) ? 'VISIT' : 'MEETING',
      ...(date ? { date } : {}),
      place: chance.of(nation.places),
      placeCountry: nation.slug,
      ...(channel ? { channel: channel.slug, session: channel.sessions } : {}),
      topics: chance.is(0.5) ? [chance.of(TOPICS)] : [],
      sides,
    });
  }

  private *act(index: number): Generator<string> {
    const { chance } = this;
    const from = chance.nat(this.nations.length);
    const to = (from + 1 + chance.nat(this.nations.length - 1)) % this.nations.length;
    const date = told(anyDay(chance), chance);
    yield* this.fact('act', {
      slug: `act-${index}`,
      title: `Act ${index}`,
      event: chance.of(ACTS),
      ...(date ? { date } : {}),
      from: [`country/${this.nations[from]?.slug}`],
      to: [`country/${this.nations[to]?.slug}`],
    });
  }

  /** Somebody who is not there yet. */
  private someone(seen: Set<number>): number {
    let person = this.prominent.next();
    while (seen.has(person)) person = this.chance.nat(this.size.people);
    seen.add(person);
    return person;
  }
}
