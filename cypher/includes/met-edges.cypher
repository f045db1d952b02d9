// The meetings that count for an entity, as edges; a condition can follow. They are its own and, in scope MEMBERS, those of
// what is part of it in at most four steps, and of the people who on the day possibly belonged to any of these.
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
