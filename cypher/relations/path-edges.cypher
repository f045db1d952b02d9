// The edges along a path, each with the names of its two entities in the direction of the path. See `path-steps`.
// requires: ids
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edge, edgeKind, position, hereName, thereName, hereLabels, thereLabels, forward
// order: position, edgeKind, edge.id
UNWIND range(0, size(ids) - 2) AS position
MATCH (current:Entity {id: ids[position]})
MATCH (next:Entity {id: ids[position + 1]})
WITH position, current, next, CASE WHEN current.degree < next.degree THEN current.id ELSE next.id END AS lowDegreeId,
  CASE WHEN current.degree < next.degree THEN next.id ELSE current.id END AS highDegreeId
MATCH (:Entity {id: lowDegreeId})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: highDegreeId})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, type(edge) AS edgeKind, position, current.name AS hereName, next.name AS thereName,
  labels(current) AS hereLabels, labels(next) AS thereLabels, startNode(edge) = current AS forward
