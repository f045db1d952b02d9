// The meetings of either of two entities without a date, which no range of time can return.
// params: a, b, status, scope
// returns: id
UNWIND [$a, $b] AS asked
MATCH (entity:Entity {id: asked})
{{include met-edges entity=entity}}
  AND met.dateMin IS NULL
WITH met.meeting AS id, counterpart
WHERE NOT counterpart.id IN [$a, $b]
WITH DISTINCT id
