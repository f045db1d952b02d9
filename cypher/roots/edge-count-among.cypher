// The number of edges between the given entities. `ids` must not contain duplicates.
// params: ids, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: edgeCount
// order: edgeCount
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]->(to:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH edge, to.id AS target
WHERE target IN $ids
WITH count(edge) AS edgeCount
