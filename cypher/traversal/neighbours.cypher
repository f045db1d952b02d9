// The entities one step away from the given ones, those with most meetings first.
// params: ids, limit, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: ids
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH DISTINCT neighbour
ORDER BY neighbour.meetingCount DESC, neighbour.name, neighbour.id LIMIT $limit
RETURN collect(neighbour.id) AS ids
