// The endpoints of an exchange channel, in the order of its source.
// requires: channel
// returns: entity, position
// order: position
UNWIND range(0, size(channel.endpointIds) - 1) AS position
MATCH (entity:Entity {id: channel.endpointIds[position]})
WITH entity, position
