// The phase of an exchange channel on a date.
// requires: channel
// params: asOf
// returns: phase, position
// order: position DESC
MATCH (dataset:Dataset)
MATCH (:Entity {id: channel.betweenIds[0]})-[period:EXCHANGE_CHANNEL]->(:Entity {id: channel.betweenIds[1]})
WHERE period.channel = channel.id
  AND period.holdsFrom <= coalesce($asOf, dataset.asOfDay)
  AND coalesce($asOf, dataset.asOfDay) < period.holdsUntil
WITH period.phase AS phase, period.position AS position
