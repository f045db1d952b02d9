// The membership of a timeline entry.
// requires: entry
// returns: membership, member, organization
// order: membership.id
MATCH (member:Entity {id: entry.ownerId})
WITH entry.membershipId AS id, member
MATCH (member)-[membership:MEMBER_OF]->(organization:Entity)
WHERE membership.id = id
