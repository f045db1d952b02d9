// The exchange channel that an entry of the timeline tells of; a session is a meeting, and no change of its channel.
// requires: entry
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: entry.channelId})
WHERE entry.entryKind = 'CHANNEL'
WITH channel
