// The parallel edges of a step, in either direction.
// requires: lowDegreeId, highDegreeId
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edge, edgeKind, source, target
// order: edgeKind, edge.id
MATCH (:Entity {id: lowDegreeId})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: highDegreeId})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, type(edge) AS edgeKind, startNode(edge).id AS source, endNode(edge).id AS target
