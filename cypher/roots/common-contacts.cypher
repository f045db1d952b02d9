// Who met both of two entities, or in scope MEMBERS their parts and people who belonged to them on the day: one row a counterpart.
// params: a, b, status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: counterpart, meetingCount, firstDate, lastDate, latest, meetings
// order: latest DESC, counterpart.name, counterpart.id
UNWIND [$a, $b] AS asked MATCH (entity:Entity {id: asked})
CALL {
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(member:Entity)
  WHERE $scope = 'MEMBERS' OR member.id = entity.id
  RETURN member, '0000-01-01' AS since, '9999-12-31' AS until
  UNION
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(:Entity)<-[seat:MEMBER_OF]-(member:Person)
  WHERE $scope = 'MEMBERS'
  RETURN member, seat.possibleFrom AS since, seat.holdsUntil AS until
}
MATCH (member)-[met:MET]-(counterpart:Entity)
WHERE ($status IS NULL OR met.status IN $status) AND (met.dateMin IS NULL OR (since <= met.dateMax AND met.dateMin <= until))
  AND (NOT $during OR (met.dateMin <= $latestStart AND met.dateMax >= $earliestEnd
    AND met.dateMin >= $earliestStart AND met.dateMax <= $latestEnd))
WITH counterpart, collect(met) AS encounters, max(CASE WHEN asked = $a THEN 1 ELSE 0 END) AS metA,
  max(CASE WHEN asked = $b THEN 1 ELSE 0 END) AS metB
WHERE metA = 1 AND metB = 1 AND NOT counterpart.id IN [$a, $b]
UNWIND encounters AS met
WITH counterpart, met.meeting AS meeting, met.date AS date, met.latest AS latest, collect(met.basis) AS bases
WITH counterpart, meeting, date, latest, CASE WHEN 'STATED' IN bases THEN 'STATED' ELSE 'DELEGATION' END AS basis
ORDER BY latest DESC, meeting
WITH counterpart, count(*) AS meetingCount, max(latest) AS latest, collect(date) AS dates,
  collect({id: meeting, basis: basis}) AS meetings
WITH counterpart, meetingCount, last(dates) AS firstDate, head(dates) AS lastDate, latest, meetings
