// Which of the given ids no entity has.
// params: ids
// gives: id
// order: id
UNWIND $ids AS id
OPTIONAL MATCH (entity:Entity {id: id})
WITH id, entity
WHERE entity IS NULL
