// The people of whom one mandate, in one of these or in a part of one, meets all of this; of the country and the party as well.
// params: within, country, party, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: id
UNWIND $within AS whole
MATCH (:Entity {id: whole})<-[:PART_OF*0..4]-(body:Entity)<-[seat:MEMBER_OF]-(person:Person)
WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
  AND ($party IS NULL OR any(id IN $party WHERE id IN body.withinIds))
  AND {{include mandate-is-asked-for seat=seat}}
  AND {{include period-is-in-range period=seat}}
WITH person.id AS id
