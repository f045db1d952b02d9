// Exchange channels with the given ids.
// params: keys
// returns: channel
// order: channel.id
UNWIND $keys AS key
MATCH (channel:ChannelRecord {id: key.id})
