// The exchange channel of an edge: a period of it, or a meeting that belongs to it.
// requires: edge
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: edge.channel})
