// The edges among some entities. Neo4j would try each pair of them if `to.id` were compared where it is matched. Each id is there once.
// params: ids, only, afterKind, afterId, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edge, edgeKind, source, target
// order: edgeKind, edge.id
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]->(to:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, start AS source, to.id AS target
WHERE target IN $ids
WITH edge, type(edge) AS edgeKind, source, target
WHERE ($only IS NULL OR edge.id IN $only)
  AND ($afterKind IS NULL OR edgeKind > $afterKind OR (edgeKind = $afterKind AND edge.id > $afterId))
WITH edge, edgeKind, source, target
