// The members of an organization on a date or within a range.
// requires: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: membership, member, organization
// order: member.name, membership.knownFrom, membership.id
MATCH (dataset:Dataset)
MATCH (entity)<-[membership:MEMBER_OF]-(member:Entity)
WHERE (($during AND $asOf IS NULL) OR (membership.holdsFrom <= coalesce($asOf, dataset.asOfDay)
    AND coalesce($asOf, dataset.asOfDay) < membership.holdsUntil))
  AND {{include period-is-in-range period=membership}}
WITH membership, member, entity AS organization
