// Acts with the given ids. An act is found from its source, the owner in its key.
// params: keys
// returns: act, source, target
// order: act.id
UNWIND $keys AS key
MATCH (source:Entity {id: key.owner})-[act:ACT {id: key.id}]->(target:Entity)
