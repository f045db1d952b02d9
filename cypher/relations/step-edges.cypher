// The parallel edges of a step, whichever way they run.
// requires: near, far
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edge, edgeKind, source, target
// order: edgeKind, edge.id
MATCH (:Entity {id: near})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: far})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, type(edge) AS edgeKind, startNode(edge).id AS source, endNode(edge).id AS target
