// How many parallel edges a step has.
// begins: here, there
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edgeCount
// order: edgeCount
MATCH (one:Entity {id: here})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(other:Entity {id: there})
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH count(edge) AS edgeCount
