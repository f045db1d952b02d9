// The given ids that belong to an entity or an exchange channel.
// One match for all ids: on the embedded engine a test for each id takes ten times as long.
// params: ids
// returns: id
// order: id
CALL {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})
  RETURN id
  UNION ALL
  UNWIND $ids AS id
  MATCH (:ChannelRecord {id: id})
  RETURN id
}
WITH id
