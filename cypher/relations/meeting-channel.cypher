// The exchange channel that a meeting belongs to.
// begins: meeting
// gives: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: meeting.channelId})
