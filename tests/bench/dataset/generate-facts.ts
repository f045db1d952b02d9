/** Generates a made-up diplomatic dataset as a fact file. The same size and seed give the same bytes. */
import { formatDay, LAST_DAY, randomDay, randomEdtf } from './dates.js';
import { personName, placeName } from './names.js';
import { Random, ZipfSampler } from './random.js';

export interface DatasetSize {
  readonly people: number;
  readonly meetings: number;
  readonly seed: number;
}

/** Skew of the Zipf distribution of participants: the first of 100,000 people takes 1 in 70 places. */
const EXPONENT = 0.75;
const FACTS_PER_SOURCE = 500;
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

/** Yields the lines of the NDJSON file, without line ends. */
export function* generateFacts(size: DatasetSize): Generator<string> {
  yield* new FactGenerator(size).lines();
}

interface Nation {
  readonly slug: string;
  readonly name: string;
  readonly iso2: string;
  readonly places: readonly string[];
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
}

class FactGenerator {
  private readonly random: Random;
  private readonly nations: Nation[] = [];
  private readonly slugs: string[] = [];
  private readonly homeNations: number[] = [];
  private readonly channels: {
    readonly slug: string;
    readonly ends: readonly [number, number];
    sessions: number;
  }[] = [];
  private readonly participantSampler: ZipfSampler;
  private factCount = 0;
  private sourceCount = 0;

  constructor(private readonly size: DatasetSize) {
    this.random = new Random(size.seed);
    this.participantSampler = new ZipfSampler(size.people, EXPONENT, this.random);
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

  /** Yields a fact, and before it a new source after every FACTS_PER_SOURCE facts. */
  private *fact(kind: string, fact: object): Generator<string> {
    if (this.factCount % FACTS_PER_SOURCE === 0) {
      this.sourceCount += 1;
      const source = {
        title: `Article ${this.sourceCount}`,
        date: formatDay(LAST_DAY - (this.sourceCount % 90)),
        paragraphs: 9,
      };
      yield JSON.stringify({ source });
    }
    this.factCount += 1;
    yield JSON.stringify({ [kind]: { ...fact, sources: CITED } });
  }

  private nation(index: number): Nation {
    const letters = [Math.floor(index / 26), index % 26].map((letter) => String.fromCharCode(65 + letter));
    const slug = `country-${index}`;
    return {
      slug,
      name: `${placeName(this.random)}ia`,
      iso2: letters.join(''),
      places: Array.from({ length: 3 }, () => placeName(this.random)),
      parties: Array.from({ length: this.random.between(2, 6) }, (_, party) => `${slug}-party-${party}`),
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
    const { random } = this;
    const { family, given, native } = personName(random);
    const slug = `${given}-${family}-${index}`.toLowerCase();
    const home = random.integerBelow(this.nations.length);
    const nation = this.nations[home] as Nation;
    this.slugs.push(slug);
    this.homeNations.push(home);
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
      organization: `party/${random.pick(nation.parties)}`,
      kind: 'MEMBERSHIP',
      asOf: formatDay(randomDay(random)),
    });
    for (let start = random.integerBelow(6_000), terms = random.integerBelow(3); terms > 0; terms -= 1) {
      const end = start + random.between(200, 1_500);
      const organization = `institution/${random.pick(nation.bodies)}`;
      const period = {
        start: formatDay(start),
        ...(terms > 1 || random.boolean(0.5) ? { end: formatDay(end) } : {}),
      };
      yield* this.fact('membership', {
        member,
        organization,
        role: random.pick(OFFICES),
        kind: 'OFFICE',
        ...period,
      });
      start = end + 1;
    }
  }

  private *channel(index: number): Generator<string> {
    const { random } = this;
    const first = random.integerBelow(this.nations.length);
    const ends = [
      first,
      (first + 1 + random.integerBelow(this.nations.length - 1)) % this.nations.length,
    ] as const;
    const slug = `channel-${index}`;
    this.channels.push({ slug, ends, sessions: 0 });
    const [began, halted, revived] = [
      random.integerBelow(2_000),
      random.between(3_000, 5_000),
      random.between(6_000, 9_000),
    ];
    const periods = [
      { phase: 'ACTIVE', opening: 'LAUNCHED', start: formatDay(began), end: formatDay(halted) },
      { phase: 'HALTED', start: formatDay(halted), end: formatDay(revived) },
      { phase: 'ACTIVE', opening: 'REVIVED', start: formatDay(revived) },
    ].slice(0, random.between(1, 3));
    yield* this.fact('channel', {
      slug,
      name: `Exchange ${index}`,
      kind: random.pick(['PARTY', 'MILITARY', 'PARLIAMENTARY', 'MINISTERIAL']),
      endpoints: ends.map((end) => `country/${this.nations[end]?.slug}`),
      periods: periods.map((period) => ({ ...period, sources: CITED })),
    });
  }

  private *meeting(index: number): Generator<string> {
    const { random } = this;
    const [hosts, ...guests] = random.pickWeighted<readonly number[]>([
      [[1, 1], 75],
      [[1, 2], 13],
      [[2, 2], 8],
      [[1, 1, 1], 4],
    ]);
    const seen = new Set<number>();
    const sides = [hosts, ...guests].map((count = 1, side) => ({
      role: side === 0 ? 'HOST' : 'VISITOR',
      participants: Array.from({ length: count }, () => `person/${this.slugs[this.nextParticipant(seen)]}`),
    }));
    const [host = 0] = seen;
    const nation = this.nations[this.homeNations[host] ?? 0] as Nation;
    const channel = random.boolean(0.05) ? random.pick(this.channels) : null;
    if (channel) channel.sessions += 1;
    const status = random.pickWeighted([
      ['HELD', 88],
      ['PLANNED', 5],
      ['REQUESTED', 3],
      ['UNCONFIRMED', 2],
      ['CANCELLED', 2],
    ]);
    const date = randomEdtf(randomDay(random), random);
    yield* this.fact('meeting', {
      slug: `meeting-${index}`,
      title: `Meeting ${index} in ${nation.name}`,
      status,
      kind: channel ? 'SESSION' : random.boolean(0.1) ? 'VISIT' : 'MEETING',
      ...(date ? { date } : {}),
      place: random.pick(nation.places),
      placeCountry: nation.slug,
      ...(channel ? { channel: channel.slug, session: channel.sessions } : {}),
      topics: random.boolean(0.5) ? [random.pick(TOPICS)] : [],
      sides,
    });
  }

  private *act(index: number): Generator<string> {
    const { random } = this;
    const from = random.integerBelow(this.nations.length);
    const to = (from + 1 + random.integerBelow(this.nations.length - 1)) % this.nations.length;
    const date = randomEdtf(randomDay(random), random);
    yield* this.fact('act', {
      slug: `act-${index}`,
      title: `Act ${index}`,
      event: random.pick(ACTS),
      ...(date ? { date } : {}),
      from: [`country/${this.nations[from]?.slug}`],
      to: [`country/${this.nations[to]?.slug}`],
    });
  }

  /** Picks a person who is not yet in `seen`, and adds them to it. */
  private nextParticipant(seen: Set<number>): number {
    let person = this.participantSampler.next();
    while (seen.has(person)) person = this.random.integerBelow(this.size.people);
    seen.add(person);
    return person;
  }
}
