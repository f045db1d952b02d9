// Acts without a date that match the arguments.
// params: event, about
// returns: act
MATCH (source:Entity)-[act:ACT]->(target:Entity)
WHERE ($event IS NULL OR act.event IN $event)
  AND ($about IS NULL OR source.id IN $about OR target.id IN $about)
  AND act.dateMin IS NULL
