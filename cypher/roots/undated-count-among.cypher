// The number of MET and ACT edges without a date between the given entities. `ids` must not contain duplicates.
// params: ids, kinds, status
// returns: undatedCount
// order: undatedCount
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|ACT]->(to:Entity)
WHERE {{include edge-matches edge=edge}} AND edge.dateMin IS NULL
WITH edge, to.id AS target
WHERE target IN $ids
WITH count(edge) AS undatedCount
