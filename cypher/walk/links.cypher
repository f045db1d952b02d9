// Whom some entities are linked to by any edge; of the others only what may be crossed, and the two ends.
// params: ids, ends, through, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: found
UNWIND $ids AS id
MATCH (:Entity {id: id})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(there:Entity)
WHERE {{include edge-is-asked-for edge=edge}} AND {{include edge-is-in-time edge=edge}}
WITH DISTINCT id, there
WHERE there.id IN $ends OR any(label IN labels(there) WHERE label IN $through)
WITH id, collect(there.id) AS links
RETURN collect({id: id, links: links}) AS found
