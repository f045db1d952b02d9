// The entities of a list of ids, in its order.
// requires: ids
// returns: entity, position
// order: position
UNWIND range(0, size(ids) - 1) AS position
MATCH (entity:Entity {id: ids[position]})
WITH entity, position
