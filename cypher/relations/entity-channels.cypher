// Exchange channels of an entity and of its parts. One and the same period must match `phase`, `asOf` and the range.
// requires: entity
// params: kind, phase, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: channel
// order: channel.name, channel.id
MATCH (dataset:Dataset)
MATCH (entity)<-[:PART_OF*0..4]-(:Entity)-[period:EXCHANGE_CHANNEL]-(:Entity)
WHERE ($asOf IS NULL AND $phase IS NULL AND NOT $during)
  OR (($phase IS NULL OR period.phase = $phase)
    AND (($during AND $asOf IS NULL) OR (period.holdsFrom <= coalesce($asOf, dataset.asOfDay)
      AND coalesce($asOf, dataset.asOfDay) < period.holdsUntil))
    AND {{include period-is-in-range period=period}})
WITH DISTINCT period.channel AS id
MATCH (channel:ChannelRecord {id: id})
WHERE $kind IS NULL OR channel.kind = $kind
