// Ids of all organizations that met one of these entities: themselves, or through a part or a member on the day.
// params: with, scope, status, place, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: id
MATCH (entity:Entity)
WHERE entity.id IN $with
{{include met-edges entity=entity}}
  AND ($place IS NULL OR toLower(met.place) CONTAINS $place)
  AND {{include event-is-in-range event=met}}
WITH DISTINCT counterpart, met.dateMin AS earliest, met.dateMax AS latest
OPTIONAL MATCH (counterpart)-[membership:MEMBER_OF]->(organization:Entity)
WHERE counterpart:Person
  AND (earliest IS NULL OR (membership.possibleFrom <= latest AND earliest <= membership.holdsUntil))
WITH DISTINCT counterpart, organization
UNWIND [counterpart.id] + coalesce(counterpart.withinIds, organization.withinIds, []) AS id
WITH id
