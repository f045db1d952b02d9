// For each given entity and kind of edge: how many neighbours are not among `ids`, and how many edges lead to them.
// Edges are counted before the neighbour is compared: otherwise Neo4j begins there and reads the whole graph.
// params: ids, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: node, edgeKind, position, neighbours, edges
// order: position, edgeKind
UNWIND range(0, size($ids) - 1) AS position
MATCH (entity:Entity {id: $ids[position]})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH entity.id AS node, position, neighbour, type(edge) AS edgeKind, count(edge) AS parallel
WHERE NOT neighbour.id IN $ids
WITH node, edgeKind, position, count(neighbour) AS neighbours, sum(parallel) AS edges
