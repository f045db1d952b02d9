// Acts that match the arguments. With `about`: acts whose source or target is one of these entities.
// params: event, about, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: act, source, target
// order: act.latest DESC, act.title, act.id
MATCH (source:Entity)-[act:ACT]->(target:Entity)
WHERE ($event IS NULL OR act.event IN $event)
  AND ($about IS NULL OR source.id IN $about OR target.id IN $about)
  AND {{include event-is-in-range event=act}}
