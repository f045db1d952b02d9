// The people who belong to a country, to one of its parties or to one of its institutions; without a day or a range, at any time.
// begins: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: person
// order: person.name, person.id
MATCH (entity)<-[:PART_OF*0..4]-(body:Entity)<-[seat:MEMBER_OF]-(person:Person)
WHERE ($asOf IS NULL OR (seat.holdsFrom <= $asOf AND $asOf < seat.holdsUntil))
  AND {{include period-is-in-range period=seat}}
WITH DISTINCT person
