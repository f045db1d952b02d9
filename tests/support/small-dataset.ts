/** A small valid fact file. Tests change one thing in it. */
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
