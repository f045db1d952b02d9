// Acts by their ids and those of the entities that did them.
// params: keys
// returns: act, source, target
// order: act.id
UNWIND $keys AS key
MATCH (source:Entity {id: key.owner})-[act:ACT {id: key.id}]->(target:Entity)
