// The memberships and offices of a person or party on a day, or within a range.
// begins: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: membership, member, organization
// order: membership.knownFrom, organization.name, membership.id
MATCH (dataset:Dataset)
MATCH (entity)-[seat:MEMBER_OF]->(organization:Entity)
WHERE (($during AND $asOf IS NULL) OR (seat.holdsFrom <= coalesce($asOf, dataset.asOfDay)
    AND coalesce($asOf, dataset.asOfDay) < seat.holdsUntil))
  AND {{include period-is-in-range period=seat}}
WITH seat AS membership, entity AS member, organization
