// Ids of all entities that met one of these entities, or one of their parts or members on the day.
// params: with, scope, status, place, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: id
MATCH (entity:Entity)
WHERE entity.id IN $with
{{include met-edges entity=entity}}
  AND ($place IS NULL OR toLower(met.place) CONTAINS $place)
  AND {{include event-is-in-range event=met}}
WITH counterpart.id AS id
