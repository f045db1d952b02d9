// Acts of an entity without a date.
// requires: entity
// params: event
// returns: act
MATCH (entity)-[act:ACT]-(:Entity)
WHERE ($event IS NULL OR act.event IN $event)
  AND act.dateMin IS NULL
WITH DISTINCT act
