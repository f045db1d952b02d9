// The countries that a person belongs to through memberships. Without a date or a range: at any time.
// requires: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: country
// order: country.name, country.id
MATCH (entity)-[membership:MEMBER_OF]->(organization:Entity)
WHERE ($asOf IS NULL OR (membership.holdsFrom <= $asOf AND $asOf < membership.holdsUntil))
  AND {{include period-is-in-range period=membership}}
MATCH (organization)-[:PART_OF*0..4]->(country:Country)
WITH DISTINCT country
