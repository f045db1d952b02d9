// The parallel edges of a step, whichever way they run.
// begins: here, there
// params: kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edge, edgeKind, source, target
// order: edgeKind, edge.id
MATCH (one:Entity {id: here})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(other:Entity {id: there})
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH edge, type(edge) AS edgeKind, startNode(edge).id AS source, endNode(edge).id AS target
