// Acts that an entity did, or that were done toward it.
// requires: entity
// params: event, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: act, source, target
// order: act.latest DESC, act.title, act.id
MATCH (entity)-[act:ACT]-(:Entity)
WHERE ($event IS NULL OR act.event IN $event)
  AND {{include event-is-in-range event=act}}
WITH DISTINCT act, startNode(act) AS source, endNode(act) AS target
