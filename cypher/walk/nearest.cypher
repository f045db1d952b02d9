// The entities one step from some of them, those with most meetings first.
// params: ids, limit, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: ids
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity)
WHERE edge_is_asked_for(edge) AND edge_is_in_time(edge)
WITH DISTINCT there
ORDER BY there.meetingCount DESC, there.name, there.id LIMIT $limit
RETURN collect(there.id) AS ids
