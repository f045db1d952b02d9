// The entities with the given ids, in the order of the list.
// requires: ids
// returns: entity, position
// order: position
UNWIND range(0, size(ids) - 1) AS position
MATCH (entity:Entity {id: ids[position]})
WITH entity, position
