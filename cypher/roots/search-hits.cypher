// The entities that a search found, each with the name that matched and the kind of match.
// params: ids, matchedNames, matches
// returns: position, entity, matchedName, howMatched
// order: position
UNWIND range(0, size($ids) - 1) AS position
MATCH (entity:Entity {id: $ids[position]})
WITH position, entity, $matchedNames[position] AS matchedName, $matches[position] AS howMatched
