// Edges between the given entities. `ids` must not contain duplicates.
// `to.id` is compared after the match: within it, Neo4j would try every pair of entities.
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
