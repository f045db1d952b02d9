// How many neighbours of some entities, and edges to them, lie outside, by kind.
// params: ids, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: node, edgeKind, position, neighbours, edges
// order: position, edgeKind
UNWIND range(0, size($ids) - 1) AS position
MATCH (here:Entity {id: $ids[position]})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity)
WHERE NOT there.id IN $ids AND edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH here.id AS node, type(edge) AS edgeKind, position, count(DISTINCT there) AS neighbours, count(edge) AS edges
