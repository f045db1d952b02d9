// The number of parallel edges of a step.
// requires: lowDegreeId, highDegreeId
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edgeCount
// order: edgeCount
MATCH (:Entity {id: lowDegreeId})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: highDegreeId})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH count(edge) AS edgeCount
