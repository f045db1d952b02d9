/** Type definitions for @neo4j/graphql, over the same nodes and edges that Entente loads. */
export const TYPES = `
  type Person @node(labels: ["Entity", "Person"]) {
    slug: String!
    name: String!
    meetingCount: Int!
    bodies: [Body!]! @relationship(type: "MEMBER_OF", direction: OUT)
    met: [Person!]! @relationship(type: "MET", direction: OUT, queryDirection: UNDIRECTED, properties: "Met")
  }
  type Body @node(labels: ["Entity"]) {
    slug: String!
    name: String!
    wholes: [Body!]! @relationship(type: "PART_OF", direction: OUT)
  }
  type Met @relationshipProperties {
    meeting: String!
    status: String!
    date: String
    place: String
    latest: String!
  }
`;
