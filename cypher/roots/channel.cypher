// Exchange channels by their ids.
// params: keys
// gives: channel
// order: channel.id
UNWIND $keys AS key
MATCH (channel:ChannelRecord {id: key.id})
