// The exchange channels of an entity; with a day or a phase, those of which a period holds.
// begins: entity
// params: kind, phase, asOf
// gives: channel
// order: channel.name, channel.id
MATCH (dataset:Dataset)
MATCH (entity)-[period:EXCHANGE_CHANNEL]-(:Entity)
WHERE ($asOf IS NULL AND $phase IS NULL)
  OR (($phase IS NULL OR period.phase = $phase)
    AND period.holdsFrom <= coalesce($asOf, dataset.asOfDay)
    AND coalesce($asOf, dataset.asOfDay) < period.holdsUntil)
WITH DISTINCT period.channel AS id
MATCH (channel:ChannelRecord {id: id})
WHERE $kind IS NULL OR channel.kind = $kind
