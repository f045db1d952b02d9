// How many parallel edges a step has.
// begins: near, far
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edgeCount
// order: edgeCount
MATCH (:Entity {id: near})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: far})
WHERE {{include edge-is-asked-for edge=edge}} AND {{include edge-is-in-time edge=edge}}
WITH count(edge) AS edgeCount
