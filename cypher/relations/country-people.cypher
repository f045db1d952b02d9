// People who belong to a country, to its parties or to its institutions. Without a date or a range: at any time.
// requires: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: person
// order: person.name, person.id
MATCH (entity)<-[:PART_OF*0..4]-(organization:Entity)<-[membership:MEMBER_OF]-(person:Person)
WHERE ($asOf IS NULL OR (membership.holdsFrom <= $asOf AND $asOf < membership.holdsUntil))
  AND {{include period-is-in-range period=membership}}
WITH DISTINCT person
