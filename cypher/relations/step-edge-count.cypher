// How many parallel edges a step has.
// begins: near, far
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edgeCount
// order: edgeCount
MATCH (:Entity {id: near})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: far})
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH count(edge) AS edgeCount
