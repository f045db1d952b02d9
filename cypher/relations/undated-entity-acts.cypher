// The acts of an entity without a date.
// begins: entity
// params: event
// gives: act
MATCH (entity)-[act:ACT]-(:Entity)
WHERE ($event IS NULL OR act.event IN $event)
  AND act.dateMin IS NULL
WITH DISTINCT act
