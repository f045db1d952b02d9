// Everyone who met one of these, or (organisations, countries) one of their parts or members on the day.
// params: with, status, place, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: id
CALL {
  MATCH (one:Entity)<-[:PART_OF*0..4]-(member:Entity)
  WHERE one.id IN $with
  RETURN member, '0000-01-01' AS since, '9999-12-31' AS until
  UNION
  MATCH (one:Entity)<-[:PART_OF*0..4]-(:Entity)<-[seat:MEMBER_OF]-(member:Person)
  WHERE one.id IN $with
  RETURN member, seat.possibleFrom AS since, seat.holdsUntil AS until
}
MATCH (member)-[met:MET]-(counterpart:Entity)
WHERE met.status IN $status
  AND (met.dateMin IS NULL OR (since <= met.dateMax AND met.dateMin <= until))
  AND ($place IS NULL OR toLower(met.place) CONTAINS $place)
  AND (NOT $during OR (met.dateMin <= $latestStart AND met.dateMax >= $earliestEnd
    AND met.dateMin >= $earliestStart AND met.dateMax <= $latestEnd))
WITH counterpart.id AS id
