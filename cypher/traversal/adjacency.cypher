// The neighbours of the given entities: those that a path may pass through, and the two ends.
// params: ids, ends, through, kinds, status, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: found
UNWIND $ids AS id
MATCH (:Entity {id: id})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE {{include edge-matches edge=edge}} AND {{include edge-is-in-range edge=edge}}
WITH DISTINCT id, neighbour
WHERE neighbour.id IN $ends OR any(label IN labels(neighbour) WHERE label IN $through)
WITH id, collect(neighbour.id) AS links
RETURN collect({id: id, links: links}) AS found
