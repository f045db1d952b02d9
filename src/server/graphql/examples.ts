/** The worked examples that GraphiQL opens with; the tests run every one of them. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Who met Moriyama?',
    query: `# Who met Moriyama? Any script, case, order or usual
# spelling of a name will do.
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
    title: 'Planned, asked for, put off',
    query: `# What was planned, requested or postponed, and by whom?
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
    title: 'The life of a channel',
    query: `# When was the ruling-party exchange halted and revived,
# and what was its state at the end of 2018?
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
    title: 'From the other side of the table',
    query: `# Whom did the people of China's Communist Party meet in
# January 2025?
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
    title: 'Find by any name',
    query: `# 森山, HUNING WANG, "Wang Hu-ning" or a typo: who is it,
# and which name matched how?
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
    title: 'How are two linked?',
    query: `# How are Hiroshi Moriyama and Cho Tae-yul linked? Ids
# (below, in Variables) are those of any field \`id\`, or
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
    title: 'A picture',
    query: `# What a picture needs: who is around Wang Yi, every edge
# among them, and what is not shown.
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
    title: 'Who met both?',
    query: `# Who met both Hiroshi Moriyama and South Korea's foreign
# minister, and when?
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
    title: 'What happened, in order',
    query: `# The story from 2018 to 2024, oldest first; and what
# concerns Komeito and has no date.
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
    title: 'How often, and what lay dormant',
    query: `# Which countries met how often, month by month; which
# channels were halted in 2020, and for how long by its
# end?
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
    query: `# Members of Japan's ruling parties whom nobody of China
# met in 2024, and ministries of China whose people met
# someone of Japan in January 2025. Conditions in one
# object hold of one mandate or one meeting; and, or, not
# combine several.
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
    query: `# Meetings in Beijing with a Secretary-General; who is
# named 王 or heads something, whoever met last first; who
# never met.
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
