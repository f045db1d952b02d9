// Who met both of two entities, or in scope MEMBERS their parts and people who belonged to them on the day: one row a counterpart.
// params: a, b, status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: counterpart, meetingCount, firstDate, lastDate, latest, meetings
// order: latest DESC, counterpart.name, counterpart.id
UNWIND [$a, $b] AS asked
MATCH (entity:Entity {id: asked})
encounters_of(entity)
  AND event_is_in_range(met)
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
