// How many parallel edges a step has.
// requires: near, far
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edgeCount
// order: edgeCount
MATCH (:Entity {id: near})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: far})
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH count(edge) AS edgeCount
