// The exchange channel of a timeline entry of kind CHANNEL. A session is an entry of kind MEETING and has no row.
// requires: entry
// returns: channel
// order: channel.id
MATCH (channel:ChannelRecord {id: entry.channelId})
WHERE entry.entryKind = 'CHANNEL'
WITH channel
