// The meetings of the entity without a date, which no range of time can return.
// begins: entity
// params: status, scope
// gives: id
{{include encounters-of entity=entity}}
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
