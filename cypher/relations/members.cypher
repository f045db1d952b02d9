// Who belonged to an organisation on a day, or within a range.
// begins: entity
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: membership, member, organization
// order: member.name, membership.knownFrom, membership.id
MATCH (dataset:Dataset)
MATCH (entity)<-[seat:MEMBER_OF]-(member:Entity)
WHERE (($during AND $asOf IS NULL) OR (seat.holdsFrom <= coalesce($asOf, dataset.asOfDay)
    AND coalesce($asOf, dataset.asOfDay) < seat.holdsUntil))
  AND {{include period-is-in-range period=seat}}
WITH seat AS membership, member, entity AS organization
