// Which of the given ids no entity and no exchange channel has.
// params: ids
// gives: id
// order: id
UNWIND $ids AS id
OPTIONAL MATCH (entity:Entity {id: id})
OPTIONAL MATCH (channel:ChannelRecord {id: id})
WITH id, entity, channel
WHERE entity IS NULL AND channel IS NULL
