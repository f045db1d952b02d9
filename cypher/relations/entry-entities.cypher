// The entities that a timeline entry concerns, in the order of its source.
// requires: entry
// returns: entity, position
// order: position
UNWIND range(0, size(entry.entityIds) - 1) AS position
MATCH (entity:Entity {id: entry.entityIds[position]})
WITH entity, position
