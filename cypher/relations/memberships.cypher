// The memberships of a person or party on a date or within a range.
// requires: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: membership, member, organization
// order: membership.knownFrom, organization.name, membership.id
MATCH (dataset:Dataset)
MATCH (entity)-[membership:MEMBER_OF]->(organization:Entity)
WHERE (($during AND $asOf IS NULL) OR (membership.holdsFrom <= coalesce($asOf, dataset.asOfDay)
    AND coalesce($asOf, dataset.asOfDay) < membership.holdsUntil))
  AND {{include period-is-in-range period=membership}}
WITH membership, entity AS member, organization
