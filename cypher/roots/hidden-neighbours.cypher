// How many neighbours of some entities, and edges to them, lie outside, by kind.
// Neo4j would begin at `there` if it were compared before the counting, and run through the whole graph.
// params: ids, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: node, edgeKind, position, neighbours, edges
// order: position, edgeKind
UNWIND range(0, size($ids) - 1) AS position
MATCH (here:Entity {id: $ids[position]})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH here.id AS node, position, there, type(edge) AS edgeKind, count(edge) AS parallel
WHERE NOT there.id IN $ids
WITH node, edgeKind, position, count(there) AS neighbours, sum(parallel) AS edges
