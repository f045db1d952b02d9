// The exchange channel of an edge. The edge is a period of the channel, or a meeting that belongs to it.
// requires: edge
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: edge.channel})
