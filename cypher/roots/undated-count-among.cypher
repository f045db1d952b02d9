// How many of the edges among some entities have no date, so that no range of time can return them. Each id is there once.
// params: ids, kinds, status
// returns: undatedCount
// order: undatedCount
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|ACT]->(to:Entity)
WHERE {{include edge-matches edge=edge}} AND edge.dateMin IS NULL
WITH edge, to.id AS target
WHERE target IN $ids
WITH count(edge) AS undatedCount
