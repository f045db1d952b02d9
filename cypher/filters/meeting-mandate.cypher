// The meetings in which someone took part who on the day possibly held such an office in all of this.
// params: role, country, party, institution, person
// gives: id
MATCH (holder:Person)-[seat:MEMBER_OF]->(body:Entity)
WHERE toLower(seat.role) CONTAINS $role
  AND ($person IS NULL OR holder.id IN $person)
  AND ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
  AND ($party IS NULL OR any(id IN $party WHERE id IN body.withinIds))
  AND ($institution IS NULL OR any(id IN $institution WHERE id IN body.withinIds))
MATCH (holder)-[met:MET]-(:Entity)
WHERE met.dateMin IS NULL OR (seat.possibleFrom <= met.dateMax AND met.dateMin <= seat.holdsUntil)
WITH met.meeting AS id
