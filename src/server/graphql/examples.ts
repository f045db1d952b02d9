/** Example queries, one for each tab that GraphiQL opens with. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Who met Moriyama?',
    query: `# Who met Moriyama? A name can be written in any script,
# case, word order or common spelling.
query WhoMetMoriyama {
  whoMet(name: "Moriyama") {
    resolution
    matchedName
    entity { name kind }
    encounters {
      totalCount
      nodes {
        counterpart { name kind }
        meetingCount
        lastDate
        meetings {
          basis
          meeting {
            title
            date
            place
            status
            evidence { paragraph support surfaceForms source { title date } }
          }
        }
      }
    }
  }
}`,
  },
  {
    title: 'Planned, requested or postponed',
    query: `# Which meetings were planned, requested or postponed,
# and who was to take part?
query NotHeld {
  meetings(status: [PLANNED, REQUESTED, POSTPONED]) {
    totalCount
    nodes {
      title
      status
      date
      previousDate
      stale
      sides { role participants { basis entity { name } } }
    }
  }
}`,
  },
  {
    title: 'History of a channel',
    query: `# When was the exchange of the ruling parties halted and
# revived, and what was its phase at the end of 2018?
query LifeOfAChannel {
  channel(slug: "china-japan-ruling-party-exchange") {
    name
    endpoints { name }
    atTheEndOf2018: phase(asOf: "2018")
    now: phase
    periods { phase opening start end reason }
    sessions { nodes { session date title } }
  }
}`,
  },
  {
    title: 'Meetings of a party',
    query: `# Whom did members of the Communist Party of China meet
# in January 2025?
query PartySide {
  party(slug: "communist-party-of-china") {
    name(language: "zh")
    met(during: { from: "2025-01", to: "2025-01" }) {
      nodes { counterpart { name } lastDate meetings { meeting { title } } }
    }
  }
}`,
  },
  {
    title: 'Search by name',
    query: `# Who is 王滬寧? Also try 森山, HUNING WANG, "Wang Hu-ning"
# or a misspelled name.
query FindByName {
  search(query: "王滬寧") {
    nodes {
      match
      matchedName
      entity { name kind meetingCount ... on Person { memberships { nodes { role organization { name } } } } }
    }
  }
}`,
  },
  {
    title: 'Paths between two people',
    query: `# How are Hiroshi Moriyama and Cho Tae-yul linked? An id
# (see Variables below) is the value of a field \`id\`, or
# kind/slug.
query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    searchedLength
    truncated
    notCrossed
    paths {
      length
      sentence
      steps { edgeCount edges { label evidence { paragraph source { title } } } }
    }
  }
}`,
    variables: {
      from: 'person/hiroshi-moriyama',
      to: 'person/cho-tae-yul',
    },
  },
  {
    title: 'Subgraph to draw',
    query: `# A subgraph to draw: the neighbours of Wang Yi, all edges
# among them, and the number of neighbours not shown.
query Picture($around: [ID!]!) {
  subgraph(around: $around, depth: 1, during: { from: "2024", to: "2025-01" }) {
    truncated
    undatedCount
    nodes { id kind name }
    edges { id kind source target label status earliest latest meetingId }
    hidden { node kind neighbours edges }
  }
}`,
    variables: { around: ['person/wang-yi'] },
  },
  {
    title: 'Common contacts',
    query: `# Who met both Hiroshi Moriyama and South Korea's foreign
# minister Cho Tae-yul, and when?
query WhoMetBoth($a: ID!, $b: ID!) {
  commonContacts(a: $a, b: $b) {
    totalCount
    nodes {
      counterpart { name kind }
      meetingCount
      firstDate
      lastDate
      meetings { basis meeting { title date sides { participants { entity { name } } } } }
    }
  }
}`,
    variables: {
      a: 'person/hiroshi-moriyama',
      b: 'person/cho-tae-yul',
    },
  },
  {
    title: 'Timeline',
    query: `# What happened from 2018 to 2024, oldest first, and
# which facts about Komeito have no date?
query Story($about: [ID!]) {
  timeline(during: { from: "2018", to: "2024" }) {
    totalCount
    undatedCount
    nodes { date event title entities { name } evidence { paragraph support } }
  }
  undated: timeline(undated: true, about: $about) {
    nodes { event title membership { role asOf } }
  }
}`,
    variables: { about: ['party/komeito'] },
  },
  {
    title: 'Statistics and dormant channels',
    query: `# How many meetings did each pair of countries hold, and
# how many took place in each month? Which channels were
# halted in 2020, and how long had they been dormant at
# the end of that year?
query Counts {
  pairs: meetingStatistics(by: COUNTRY_PAIR, status: [HELD]) { key meetings entities { name } }
  months: meetingStatistics(by: MONTH, status: [HELD]) { key meetings }
  channels(phase: HALTED, during: { from: "2020", to: "2020" }) {
    nodes {
      name
      dormantDays(asOf: "2020")
      periods(during: { from: "2020", to: "2020" }) { phase start end reason }
    }
  }
}`,
  },
  {
    title: 'Filters',
    query: `# Members of Japan's ruling parties who met no one from
# China in 2024, and Chinese ministries whose members met
# someone from Japan in January 2025. The conditions of
# one object apply to the same membership or meeting;
# combine objects with and, or, not.
query Filters($parties: [ID!], $china: [ID!], $japan: [ID!]) {
  people(where: { party: $parties, met: { none: { with: $china, during: { from: "2024", to: "2024" } } } }) {
    totalCount
    nodes { name lastMet countries(asOf: "2025-01-14") { name } }
  }
  institutions(
    where: {
      classification: [MINISTRY]
      country: $china
      met: { some: { with: $japan, during: { from: "2025-01", to: "2025-01" } } }
    }
  ) {
    nodes { name met { nodes { counterpart { name } lastDate } } }
  }
}`,
    variables: {
      parties: ['party/liberal-democratic-party', 'party/komeito'],
      china: ['country/china'],
      japan: ['country/japan'],
    },
  },
  {
    title: 'More filters',
    query: `# Meetings in Beijing with a Secretary-General; people who
# are named 王 or head an organization, most recent meeting
# first; people without any meeting.
query InBeijing {
  meetings(where: { place: "beijing", role: "secretary-general" }) {
    totalCount
    nodes { title date place sides { role participants { entity { name } } } }
  }
  named: people(
    where: { or: [{ name: "王" }, { role: "head" }], not: { met: { none: {} } } }
    orderBy: { field: LAST_MET, direction: DESC }
  ) {
    nodes { name lastMet meetingCount memberships { nodes { role organization { name } } } }
  }
  neverMet: people(where: { met: { none: {} } }) { nodes { name } }
}`,
  },
];
