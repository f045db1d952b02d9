// The periods of an exchange channel, oldest first.
// begins: channel
// gives: period
// order: period.position
MATCH (:Entity {id: channel.betweenIds[0]})-[period:EXCHANGE_CHANNEL]->(:Entity {id: channel.betweenIds[1]})
WHERE period.channel = channel.id
