// The meetings of the entity without a date, which no range of time can return.
// begins: entity
// params: status, scope
// gives: id
CALL {
  WITH entity
  RETURN entity AS member, '0000-01-01' AS since, '9999-12-31' AS until
  UNION
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(body:Entity)<-[seat:MEMBER_OF]-(member:Person)
  WHERE $scope = 'MEMBERS'
  RETURN member, seat.possibleFrom AS since, seat.holdsUntil AS until
}
MATCH (member)-[met:MET]-(counterpart:Entity)
WHERE ($status IS NULL OR met.status IN $status)
  AND (met.dateMin IS NULL OR (since <= met.dateMax AND met.dateMin <= until))
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
