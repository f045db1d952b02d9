// The exchange channel of a meeting.
// requires: meeting
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: meeting.channelId})
