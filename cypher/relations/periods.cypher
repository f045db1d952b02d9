// The periods of an exchange channel: all, or those that apply on a date or within a range.
// requires: channel
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: period
// order: period.position
MATCH (:Entity {id: channel.betweenIds[0]})-[period:EXCHANGE_CHANNEL]->(:Entity {id: channel.betweenIds[1]})
WHERE period.channel = channel.id
  AND ($asOf IS NULL OR (period.holdsFrom <= $asOf AND $asOf < period.holdsUntil))
  AND {{include period-is-in-range period=period}}
