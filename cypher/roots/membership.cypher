// Memberships by their ids and those of their members.
// params: keys
// returns: membership, member, organization
// order: membership.id
UNWIND $keys AS key
MATCH (member:Entity {id: key.owner})-[membership:MEMBER_OF {id: key.id}]->(organization:Entity)
