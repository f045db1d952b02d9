// Whom the entity met, or in scope MEMBERS its parts and the people who belonged to any of them on the day: one row a counterpart.
// begins: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: counterpart, meetingCount, firstDate, lastDate, latest, meetings
// order: latest DESC, counterpart.name, counterpart.id
encounters_of(entity)
  AND event_is_in_range(met)
WITH counterpart, met.meeting AS meeting, met.date AS date, met.latest AS latest, collect(met.basis) AS bases
WITH counterpart, meeting, date, latest,
  CASE WHEN 'STATED' IN bases THEN 'STATED' ELSE 'DELEGATION' END AS basis
ORDER BY latest DESC, meeting
WITH counterpart, count(*) AS meetingCount, max(latest) AS latest, collect(date) AS dates,
  collect({id: meeting, basis: basis}) AS meetings
WITH counterpart, meetingCount, last(dates) AS firstDate, head(dates) AS lastDate, latest, meetings
