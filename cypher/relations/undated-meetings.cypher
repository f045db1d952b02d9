// Ids of the meetings of an entity without a date.
// requires: entity
// params: status, scope
// returns: id
{{include met-edges entity=entity}}
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
