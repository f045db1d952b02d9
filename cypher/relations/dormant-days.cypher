// The number of days for which a channel had been halted on a date. No row if it was not halted.
// requires: channel
// params: asOf, dayNumber
// returns: days, position
// order: position DESC
MATCH (dataset:Dataset)
MATCH (:Entity {id: channel.betweenIds[0]})-[period:EXCHANGE_CHANNEL]->(:Entity {id: channel.betweenIds[1]})
WHERE period.channel = channel.id
  AND period.phase = 'HALTED'
  AND period.holdsFrom <= coalesce($asOf, dataset.asOfDay)
  AND coalesce($asOf, dataset.asOfDay) < period.holdsUntil
WITH coalesce($dayNumber, dataset.asOfDayNumber) - period.haltedSince AS days, period.position AS position
