// The countries of a person, by what the person belongs to; without a day or a range, at any time.
// begins: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: country
// order: country.name, country.id
MATCH (entity)-[seat:MEMBER_OF]->(body:Entity)
WHERE ($asOf IS NULL OR (seat.holdsFrom <= $asOf AND $asOf < seat.holdsUntil))
  AND {{include period-is-in-range period=seat}}
MATCH (body)-[:PART_OF*0..4]->(country:Country)
WITH DISTINCT country
