// Countries with the given ids.
// params: keys
// returns: entity
// order: entity.id
UNWIND $keys AS key
MATCH (entity:Entity {id: key.id})
WHERE entity:Country
