// Memberships with the given ids. A membership is found from its member, the owner in its key.
// params: keys
// returns: membership, member, organization
// order: membership.id
UNWIND $keys AS key
MATCH (member:Entity {id: key.owner})-[membership:MEMBER_OF {id: key.id}]->(organization:Entity)
