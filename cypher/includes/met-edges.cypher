// The MET edges that count for an entity. A condition can follow. Scope MEMBERS includes edges of its parts, in at most four
// steps, and of people who possibly belonged to it or to a part on the day.
// requires: entity
// params: scope, status
// returns: met, counterpart
CALL {
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(member:Entity)
  WHERE $scope = 'MEMBERS' OR member.id = entity.id
  RETURN member, '0000-01-01' AS since, '9999-12-31' AS until
  UNION
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(:Entity)<-[membership:MEMBER_OF]-(member:Person)
  WHERE $scope = 'MEMBERS'
  RETURN member, membership.possibleFrom AS since, membership.holdsUntil AS until
}
MATCH (member)-[met:MET]-(counterpart:Entity)
WHERE ($status IS NULL OR met.status IN $status)
  AND (since = '0000-01-01' AND until = '9999-12-31'
    OR met.dateMin IS NULL OR (since <= met.dateMax AND met.dateMin <= until))
