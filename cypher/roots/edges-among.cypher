// The edges among some entities; DISTINCT keeps Neo4j from trying each pair of them.
// params: ids, only, afterKind, afterId, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: edge, edgeKind, source, target
// order: edgeKind, edge.id
UNWIND $ids AS start
MATCH (from:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]->(to:Entity)
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH DISTINCT from, edge, to
WHERE to.id IN $ids
WITH edge, type(edge) AS edgeKind, from.id AS source, to.id AS target
WHERE ($only IS NULL OR edge.id IN $only)
  AND ($afterKind IS NULL OR edgeKind > $afterKind OR (edgeKind = $afterKind AND edge.id > $afterId))
WITH edge, edgeKind, source, target
