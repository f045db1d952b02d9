/** The GraphQL queries behind the side panel. */

const EVIDENCE_FIELDS = 'evidence { paragraph support surfaceForms source { slug title date } }';
const REFERENCE_FIELDS = 'id name kind';
const MEETING_FIELDS = `id title date status place ${EVIDENCE_FIELDS}`;
const MEMBERSHIP_FIELDS = `role start end asOf ${EVIDENCE_FIELDS}`;
const CHANNEL_FIELDS = `id name description
  periods { phase opening start end asOf reason ${EVIDENCE_FIELDS} }
  sessions(first: 100) { totalCount nodes { id title session date status } }`;
const MEMBERS_FIELD = `members(asOf: $asOf, first: 50) { totalCount nodes { member { ${REFERENCE_FIELDS} } ${MEMBERSHIP_FIELDS} } }`;
const MEMBERSHIPS_FIELD = `memberships(asOf: $asOf, first: 50) { totalCount nodes { organization { ${REFERENCE_FIELDS} } ${MEMBERSHIP_FIELDS} } }`;

export const ENTITY_QUERY = `query Entity(
  $id: ID!, $asOf: PartialDate, $held: [MeetingStatus!], $during: DateRange
) {
  node(id: $id) {
    ... on Entity {
      ${REFERENCE_FIELDS} description
      names { value language kind }
      ${EVIDENCE_FIELDS}
      held: meetings(status: $held, during: $during) { totalCount undatedCount }
      met(status: $held, during: $during, first: 20) {
        totalCount
        nodes {
          counterpart { ${REFERENCE_FIELDS} }
          meetingCount
          meetings(first: 5) { basis meeting { ${MEETING_FIELDS} } }
        }
      }
    }
    ... on Person { ${MEMBERSHIPS_FIELD} }
    ... on Party { ${MEMBERSHIPS_FIELD} ${MEMBERS_FIELD} }
    ... on Institution { ${MEMBERS_FIELD} }
  }
}`;

/** Separate from the entity, since one query for both could exceed the server's cost limit. */
export const ACTIVITY_QUERY = `query Activity($id: ID!, $unheld: [MeetingStatus!], $during: DateRange) {
  node(id: $id) {
    ... on Entity {
      unheld: meetings(status: $unheld, during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { ${MEETING_FIELDS} }
      }
      acts(during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { id title event date intended source { ${REFERENCE_FIELDS} } target { ${REFERENCE_FIELDS} } ${EVIDENCE_FIELDS} }
      }
      channels(first: 10) { totalCount nodes { ${CHANNEL_FIELDS} } }
    }
  }
}`;

export const EDGE_QUERY = `query Edge($around: [ID!]!, $id: ID!) {
  subgraph(around: $around, depth: 0) {
    edges(ids: [$id], first: 1) {
      id
      basis
      ${EVIDENCE_FIELDS}
      meeting {
        id title status date previousDate stale place placeCountry { name } topics note
        sides { role participants { basis entity { ${REFERENCE_FIELDS} } } }
        ${EVIDENCE_FIELDS}
      }
      channel { ${CHANNEL_FIELDS} }
    }
  }
}`;

export const ACT_QUERY = `query Act($id: ID!) { node(id: $id) { ... on Act { title event mode date topics note } } }`;
