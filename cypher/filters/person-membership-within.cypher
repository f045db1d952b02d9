// Ids of people with a membership in one of these organizations, or in a part of one, that matches all of this.
// params: containers, country, party, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: id
UNWIND $containers AS container
MATCH (:Entity {id: container})<-[:PART_OF*0..4]-(organization:Entity)<-[membership:MEMBER_OF]-(person:Person)
WHERE ($country IS NULL OR any(id IN $country WHERE id IN organization.withinIds))
  AND ($party IS NULL OR any(id IN $party WHERE id IN organization.withinIds))
  AND {{include membership-matches membership=membership}}
  AND {{include period-is-in-range period=membership}}
WITH person.id AS id
