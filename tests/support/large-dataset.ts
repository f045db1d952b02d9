/** A reproducible dataset of 5,000 entities with a few hubs, as the text of a fact file. */

const COUNTRIES = 60;
const PARTIES = 140;
const INSTITUTIONS = 800;
const PEOPLE = 4_000;
const CITED = [{ paragraph: 1, forms: ['x'] }];

/** Mulberry32: pseudo-random numbers from 0 to below 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Returns JSON, which is also YAML. `meetings`: number of meetings, of two to five people each. */
export function largeDatasetText(meetings: number, seed = 7): string {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  // The fourth power favours low indexes, so that a few people attend many meetings.
  const person = () => Math.min(PEOPLE - 1, Math.floor(PEOPLE * random() ** 4));
  const day = () => `${2015 + below(10)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
  const list = (count: number) => [...Array(count).keys()];
  const facts = {
    source: { title: 'A large dataset', date: '2025', paragraphs: 1 },
    countries: list(COUNTRIES).map((index) => ({
      name: `Country ${index}`,
      iso2: String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
      sources: CITED,
    })),
    parties: list(PARTIES).map((index) => ({
      name: `Party ${index}`,
      sources: CITED,
      partOf: [{ organization: `country/country-${index % COUNTRIES}`, sources: CITED }],
    })),
    institutions: list(INSTITUTIONS).map((index) => ({
      name: `Institution ${index}`,
      classification: 'MINISTRY',
      sources: CITED,
      partOf: [{ organization: `country/country-${index % COUNTRIES}`, sources: CITED }],
    })),
    people: list(PEOPLE).map((index) => ({ name: `Person ${index}`, sources: CITED })),
    memberships: list(PEOPLE).map((index) => ({
      member: `person/person-${index}`,
      organization:
        index % 2 ? `party/party-${below(PARTIES)}` : `institution/institution-${below(INSTITUTIONS)}`,
      kind: 'OFFICE',
      role: 'Member',
      start: String(2000 + below(20)),
      sources: CITED,
    })),
    meetings: list(meetings).map((index) => {
      const attending = [...new Set([person(), person(), person(), below(PEOPLE), below(PEOPLE)])];
      const [host = 0, ...others] = attending.slice(0, 2 + below(4));
      const guests = others.length > 0 ? others : [(host + 1) % PEOPLE];
      return {
        title: `Meeting ${index}`,
        status: random() < 0.9 ? 'HELD' : 'PLANNED',
        kind: 'MEETING',
        date: day(),
        sides: [
          { role: 'HOST', participants: [`person/person-${host}`] },
          { role: 'VISITOR', participants: guests.map((guest) => `person/person-${guest}`) },
        ],
        sources: CITED,
      };
    }),
  };
  return JSON.stringify(facts);
}
