// The meetings of the entity without a date, which no range of time can return.
// requires: entity
// params: status, scope
// returns: id
{{include met-edges entity=entity}}
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
