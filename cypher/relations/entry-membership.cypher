// The membership or office that an entry of the timeline tells of.
// begins: entry
// gives: membership, member, organization
// order: membership.id
MATCH (member:Entity {id: entry.ownerId})-[membership:MEMBER_OF {id: entry.membershipId}]->(organization:Entity)
