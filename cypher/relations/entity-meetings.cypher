// The meetings that the entity took part in, or in scope MEMBERS its parts and the people who belonged to any of them on the day.
// begins: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: meeting
// order: meeting.latest DESC, meeting.title, meeting.id
// order DATE_ASC: meeting.earliest, meeting.title, meeting.id
// order TITLE_ASC: meeting.title, meeting.id
// order TITLE_DESC: meeting.title DESC, meeting.id
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
WHERE ($status IS NULL OR met.status IN $status)
  AND (met.dateMin IS NULL OR (since <= met.dateMax AND met.dateMin <= until))
  AND (NOT $during OR (met.dateMin <= $latestStart AND met.dateMax >= $earliestEnd
    AND met.dateMin >= $earliestStart AND met.dateMax <= $latestEnd))
WITH DISTINCT met.meeting AS id
MATCH (meeting:MeetingRecord {id: id})
