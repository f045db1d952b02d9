// One row: the entity that a name was resolved to, or null, and how it was resolved.
// params: id, resolution, matchedName, candidateIds
// returns: entity, resolution, matchedName, ids
// order: resolution
OPTIONAL MATCH (entity:Entity {id: $id})
WITH entity, $resolution AS resolution, $matchedName AS matchedName, $candidateIds AS ids
