/** The queries of the benchmark, in the language of each contender that can express them. */

/** Slugs and names of the generated dataset that the queries ask for. */
export interface QueryInputs {
  /** The person with the median number of meetings. */
  readonly medianPerson: string;
  /** The person with the most meetings. */
  readonly hub: string;
  /** Another person near the median: the target of a path. */
  readonly other: string;
  /** The party with the most members. */
  readonly party: string;
  /** The full name of a person. */
  readonly name: string;
  /** The same name with a repeated letter. */
  readonly mistyped: string;
}

export interface GraphQLQuery {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface CypherQuery {
  readonly statement: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface BenchmarkQuery {
  readonly title: string;
  readonly entente: GraphQLQuery;
  /** The equivalent statement by hand: a lower bound of the work in the database. */
  readonly cypher?: CypherQuery;
  readonly neo4jGraphql?: GraphQLQuery;
}

const WHO_MET = `query ($slug: String!) {
  person(slug: $slug) {
    name
    met(first: 50) {
      nodes {
        counterpart { name ... on Person { memberships(first: 5) { nodes { organization { name } } } } }
        meetings(first: 1) { meeting { date place } }
      }
    }
  }
}`;

const WHO_MET_CYPHER = `MATCH (p:Entity {slug: $slug})
CALL {
  WITH p
  MATCH (p)-[m:MET {status: 'HELD'}]-(c:Entity)
  WITH c, m ORDER BY m.latest DESC
  WITH c, collect(m{.date, .place})[0] AS last, max(m.latest) AS latest
  ORDER BY latest DESC, c.name, c.id LIMIT 50
  CALL {
    WITH c
    MATCH (c)-[:MEMBER_OF]->(o:Entity)
    WITH o.name AS name LIMIT 5
    RETURN collect(name) AS bodies
  }
  RETURN collect({name: c.name, date: last.date, place: last.place, bodies: bodies}) AS met
}
RETURN p.name AS name, met`;

const WHO_MET_N4G = `query ($slug: String!) {
  people(where: { slug: { eq: $slug } }) {
    name
    metConnection(first: 50, where: { edge: { status: { eq: "HELD" } } }, sort: [{ edge: { latest: DESC } }]) {
      edges { properties { date place } node { name bodies(limit: 5) { name } } }
    }
  }
}`;

export function buildQueries({
  medianPerson,
  hub,
  other,
  party,
  name,
  mistyped,
}: QueryInputs): readonly BenchmarkQuery[] {
  const whoMet = (slug: string) => ({
    entente: { query: WHO_MET, variables: { slug } },
    cypher: { statement: WHO_MET_CYPHER, parameters: { slug } },
    neo4jGraphql: { query: WHO_MET_N4G, variables: { slug } },
  });
  return [
    {
      title: 'a person with party and country',
      entente: {
        query: `query ($slug: String!) { person(slug: $slug) { name memberships(first: 5) { nodes { organization {
          name ... on Party { country { name } } ... on Institution { partOf { name } } } } } } }`,
        variables: { slug: medianPerson },
      },
      cypher: {
        statement: `MATCH (p:Entity {slug: $slug})
          CALL { WITH p MATCH (p)-[:MEMBER_OF]->(o:Entity)-[:PART_OF]->(w:Entity)
            WITH o.name AS name, w.name AS whole LIMIT 5 RETURN collect({name: name, whole: whole}) AS bodies }
          RETURN p.name AS name, bodies`,
        parameters: { slug: medianPerson },
      },
      neo4jGraphql: {
        query:
          'query ($slug: String!) { people(where: { slug: { eq: $slug } }) { name bodies(limit: 5) { name wholes { name } } } }',
        variables: { slug: medianPerson },
      },
    },
    { title: 'who met X (50), with dates, places, bodies', ...whoMet(medianPerson) },
    {
      title: 'two levels (10 × 10)',
      entente: {
        query: `query ($slug: String!) { person(slug: $slug) { name met(first: 10) { nodes { counterpart {
          name met(first: 10) { nodes { counterpart { name } lastDate } } } lastDate } } } }`,
        variables: { slug: medianPerson },
      },
      cypher: {
        statement: `MATCH (p:Entity {slug: $slug})
          CALL { WITH p MATCH (p)-[m:MET {status: 'HELD'}]-(c:Entity)
            WITH c, max(m.latest) AS latest, max(m.date) AS date ORDER BY latest DESC, c.name, c.id LIMIT 10
            CALL { WITH c MATCH (c)-[n:MET {status: 'HELD'}]-(d:Entity)
              WITH d, max(n.latest) AS latest, max(n.date) AS date ORDER BY latest DESC, d.name, d.id LIMIT 10
              RETURN collect({name: d.name, date: date}) AS met }
            RETURN collect({name: c.name, date: date, met: met}) AS met }
          RETURN p.name AS name, met`,
        parameters: { slug: medianPerson },
      },
      neo4jGraphql: {
        query: `query ($slug: String!) { people(where: { slug: { eq: $slug } }) { name
          metConnection(first: 10, where: { edge: { status: { eq: "HELD" } } }, sort: [{ edge: { latest: DESC } }]) {
            edges { properties { date } node { name
              metConnection(first: 10, where: { edge: { status: { eq: "HELD" } } }, sort: [{ edge: { latest: DESC } }]) {
                edges { properties { date } node { name } } } } } } } }`,
        variables: { slug: medianPerson },
      },
    },
    { title: 'who met a hub (50)', ...whoMet(hub) },
    {
      title: 'people of a party by meetings (20)',
      entente: {
        query: `query ($party: [ID!]) { people(first: 20, where: { party: $party },
          orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name meetingCount } } }`,
        variables: { party: [`party/${party}`] },
      },
      cypher: {
        statement: `MATCH (p:Person)-[:MEMBER_OF]->(:Entity {slug: $party})
          WITH DISTINCT p ORDER BY p.meetingCount DESC, p.name, p.id LIMIT 20
          RETURN collect({name: p.name, meetingCount: p.meetingCount}) AS people`,
        parameters: { party },
      },
      neo4jGraphql: {
        query: `query ($party: String!) { people(limit: 20, where: { bodies: { some: { slug: { eq: $party } } } },
          sort: [{ meetingCount: DESC }]) { name meetingCount } }`,
        variables: { party },
      },
    },
    {
      title: 'search, a full name',
      entente: {
        query:
          'query ($text: String!) { search(query: $text, first: 10) { nodes { entity { name } match } } }',
        variables: { text: name },
      },
    },
    {
      title: 'search, with a typo',
      entente: {
        query:
          'query ($text: String!) { search(query: $text, first: 10) { nodes { entity { name } match } } }',
        variables: { text: mistyped },
      },
    },
    {
      title: 'shortest paths',
      entente: {
        query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 3) {
          paths { length nodes { name } } } }`,
        variables: { from: `person/${medianPerson}`, to: `person/${other}` },
      },
    },
    {
      title: 'subgraph of depth 2 (500 edges)',
      entente: {
        query: `query ($around: [ID!]!) { subgraph(around: $around, depth: 2, maxNodes: 200) {
          nodes { name } edges(first: 500) { id source target label } truncated } }`,
        variables: { around: [`person/${medianPerson}`] },
      },
    },
    {
      title: 'channels as of a year',
      entente: {
        query:
          '{ channels(asOf: "2015", phase: ACTIVE, first: 20) { nodes { name endpoints { name } periods { phase start end } } } }',
      },
    },
    {
      title: 'statistics by year',
      entente: { query: '{ meetingStatistics(by: YEAR) { key meetings } }' },
    },
  ];
}
