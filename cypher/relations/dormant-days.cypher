// For how many days an exchange channel has certainly been halted on a day; no row when it is not.
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
