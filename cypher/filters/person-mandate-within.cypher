// The people of whom one mandate within these, and within one of each of the others that are named, meets all of this.
// params: within, country, party, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: id
UNWIND $within AS whole
MATCH (:Entity {id: whole})<-[:PART_OF*0..4]-(body:Entity)<-[seat:MEMBER_OF]-(person:Person)
WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
  AND ($party IS NULL OR any(id IN $party WHERE id IN body.withinIds))
  AND mandate_is_asked_for(seat)
  AND period_is_in_range(seat)
WITH person.id AS id
