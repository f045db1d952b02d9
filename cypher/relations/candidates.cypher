// The entities that a name may mean, best first.
// begins: candidateIds
// gives: entity, position
// order: position
UNWIND range(0, size(candidateIds) - 1) AS position
MATCH (entity:Entity {id: candidateIds[position]})
WITH entity, position
