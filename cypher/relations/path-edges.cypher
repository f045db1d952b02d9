// The edges along a path, each with the names of its two entities in the direction of the path. See `path-steps`.
// requires: ids
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edge, edgeKind, position, hereName, thereName, hereLabels, thereLabels, forward
// order: position, edgeKind, edge.id
UNWIND range(0, size(ids) - 2) AS position
MATCH (here:Entity {id: ids[position]})
MATCH (there:Entity {id: ids[position + 1]})
WITH position, here, there, CASE WHEN here.degree < there.degree THEN here.id ELSE there.id END AS near,
  CASE WHEN here.degree < there.degree THEN there.id ELSE here.id END AS far
MATCH (:Entity {id: near})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: far})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, type(edge) AS edgeKind, position, here.name AS hereName, there.name AS thereName,
  labels(here) AS hereLabels, labels(there) AS thereLabels, startNode(edge) = here AS forward
