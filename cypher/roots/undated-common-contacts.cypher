// Ids of the meetings without a date of either of two entities.
// params: a, b, status, scope
// returns: id
UNWIND [$a, $b] AS entityId
MATCH (entity:Entity {id: entityId})
{{include met-edges entity=entity}}
  AND met.dateMin IS NULL
WITH met.meeting AS id, counterpart
WHERE NOT counterpart.id IN [$a, $b]
WITH DISTINCT id
