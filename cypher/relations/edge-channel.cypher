// The exchange channel that an edge is a period of, or whose meeting it is drawn for.
// requires: edge
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: edge.channel})
