// The ends of an exchange channel, as its source orders them.
// requires: channel
// returns: entity, position
// order: position
UNWIND range(0, size(channel.endpointIds) - 1) AS position
MATCH (entity:Entity {id: channel.endpointIds[position]})
WITH entity, position
