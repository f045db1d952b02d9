// The steps of a path; of its two entities the one with fewer edges is `near`, where looking for them begins.
// requires: ids
// returns: position, near, far
// order: position
UNWIND range(0, size(ids) - 2) AS position
MATCH (here:Entity {id: ids[position]})
MATCH (there:Entity {id: ids[position + 1]})
WITH position, CASE WHEN here.degree < there.degree THEN here.id ELSE there.id END AS near,
  CASE WHEN here.degree < there.degree THEN there.id ELSE here.id END AS far
