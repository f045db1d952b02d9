// The exchange channel that a meeting belongs to.
// requires: meeting
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: meeting.channelId})
