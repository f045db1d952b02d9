// The meetings of the entity without a date, which no range of time can return.
// begins: entity
// params: status, scope
// gives: id
encounters_of(entity)
  AND met.dateMin IS NULL
WITH DISTINCT met.meeting AS id
