// The entities one step from some of them, those with most meetings first.
// params: ids, limit, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: ids
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity)
WHERE {{include edge-is-asked-for edge=edge}} AND {{include edge-is-in-time edge=edge}}
WITH DISTINCT there
ORDER BY there.meetingCount DESC, there.name, there.id LIMIT $limit
RETURN collect(there.id) AS ids
