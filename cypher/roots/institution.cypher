// Institution nodes by their ids.
// params: keys
// gives: entity
// order: entity.id
UNWIND $keys AS key
MATCH (entity:Entity {id: key.id})
WHERE entity:Institution
