// The meetings of either of two entities without a date, which no range of time can return.
// params: a, b, status, scope
// gives: id
UNWIND [$a, $b] AS asked
MATCH (entity:Entity {id: asked})
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
WITH met.meeting AS id, counterpart
WHERE NOT counterpart.id IN [$a, $b]
WITH DISTINCT id
