// The steps of a path, each with the ids of its two entities.
// The entity with fewer edges comes first, because the search for parallel edges begins there.
// requires: ids
// returns: position, lowDegreeId, highDegreeId
// order: position
UNWIND range(0, size(ids) - 2) AS position
MATCH (current:Entity {id: ids[position]})
MATCH (next:Entity {id: ids[position + 1]})
WITH position, CASE WHEN current.degree < next.degree THEN current.id ELSE next.id END AS lowDegreeId,
  CASE WHEN current.degree < next.degree THEN next.id ELSE current.id END AS highDegreeId
