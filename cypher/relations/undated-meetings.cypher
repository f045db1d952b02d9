// The meetings of the entity without a date, which no range of time can return.
// begins: entity
// params: status, scope
// gives: id
CALL {
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(member:Entity)
  WHERE $scope = 'MEMBERS' OR member.id = entity.id
  RETURN member
  UNION
  WITH entity
  MATCH (entity)<-[:PART_OF*0..4]-(:Entity)<-[:MEMBER_OF]-(member:Person)
  WHERE $scope = 'MEMBERS'
  RETURN member
}
MATCH (member)-[met:MET]-(counterpart:Entity)
WHERE ($status IS NULL OR met.status IN $status)
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
