// The exchange channel that an entry of the timeline tells of.
// begins: entry
// gives: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: entry.channelId})
