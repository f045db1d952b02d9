// The people of whom one membership, in one of these or in a part of one, meets all of this; of the country and the party as well.
// params: within, country, party, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: id
UNWIND $within AS whole
MATCH (:Entity {id: whole})<-[:PART_OF*0..4]-(body:Entity)<-[membership:MEMBER_OF]-(person:Person)
WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
  AND ($party IS NULL OR any(id IN $party WHERE id IN body.withinIds))
  AND {{include membership-matches membership=membership}}
  AND {{include period-is-in-range period=membership}}
WITH person.id AS id
