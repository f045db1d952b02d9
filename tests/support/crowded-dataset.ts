/**
 * A dataset beyond the limits of the encounter summaries: more counterparts than one page, and more meetings with one
 * counterpart than one page, each on a single day.
 */
const CITED = [{ paragraph: 1, forms: ['x'] }];
const PEOPLE = 112;
const SHARED_MEETINGS = 120;

type Participant = string | { entity: string; basis: 'DELEGATION' };

/** Sorted by code point, 😀 comes after ﾊ; sorted by UTF-16 code unit, it comes before. */
const NAME_PREFIXES = ['', '😀 ', 'ﾊ '];

export function crowdedDataset(): string {
  const guests = Array.from({ length: PEOPLE }, (_, index) => ({
    name: `${NAME_PREFIXES[index % 3]}Guest ${index}`,
    slug: `guest-${index}`,
    sources: CITED,
  }));
  let count = 0;
  const meeting = (title: string, date: string | null, ...sides: Participant[][]) => {
    count += 1;
    return {
      title,
      slug: `meeting-${count}`,
      status: 'HELD',
      kind: 'MEETING',
      ...(date ? { date } : {}),
      sides: sides.map((participants) => ({ role: 'PARTICIPANT', participants })),
      sources: CITED,
    };
  };
  const partOf = (organization: string) => [{ organization, sources: CITED }];
  return JSON.stringify({
    source: { title: 'A crowd', date: '2025-01', paragraphs: 1 },
    people: [{ name: 'Lea Lead', slug: 'lead', sources: CITED }, ...guests],
    countries: [{ name: 'Aland', slug: 'aland', iso2: 'AA', sources: CITED }],
    parties: [{ name: 'Red Party', slug: 'red', partOf: partOf('country/aland'), sources: CITED }],
    institutions: [
      {
        name: 'Office',
        slug: 'office',
        classification: 'PARTY_ORGAN',
        partOf: partOf('party/red'),
        sources: CITED,
      },
      {
        name: 'Desk',
        slug: 'desk',
        classification: 'PARTY_ORGAN',
        partOf: partOf('institution/office'),
        sources: CITED,
      },
    ],
    memberships: [
      {
        member: 'person/lead',
        organization: 'institution/desk',
        kind: 'MEMBERSHIP',
        start: '2020',
        end: '2024-06',
        sources: CITED,
      },
      {
        member: 'person/guest-1',
        organization: 'party/red',
        kind: 'MEMBERSHIP',
        asOf: '2024',
        sources: CITED,
      },
    ],
    meetings: [
      ...guests.map(({ slug }, index) =>
        meeting(`Round ${index}`, '2024-01-05', ['person/lead'], [`person/${slug}`]),
      ),
      ...Array.from({ length: SHARED_MEETINGS }, (_, index) =>
        meeting(
          `${NAME_PREFIXES[index % 3]}Talk ${index}`,
          '2024-01-04',
          ['person/lead'],
          ['person/guest-2'],
        ),
      ),
      meeting('Undated', null, ['person/lead'], ['person/guest-0']),
      meeting('Of three sides', '2024-03', ['person/lead'], ['person/guest-1'], ['country/aland']),
      meeting('Its own member', '2023-05', ['party/red'], ['person/lead']),
      meeting('Later', '2025-01-02', ['person/lead'], ['person/guest-3']),
      meeting(
        'By delegation',
        '2024-02',
        ['person/lead', { entity: 'person/guest-1', basis: 'DELEGATION' }],
        ['person/guest-4', { entity: 'institution/office', basis: 'DELEGATION' }],
      ),
    ],
  });
}
